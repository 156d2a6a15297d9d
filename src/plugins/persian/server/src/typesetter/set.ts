import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

import type { Fault, Job, Outcome } from './job';

/** A folder that does not exist: whatever a template reads has to be one of the files of its job. */
const NOWHERE = path.join(__dirname, 'nothing-is-here');
/** Results that typst keeps are forgotten after so many documents that did not use them. */
const DOCUMENTS_REMEMBERED = 10;

type Typst = Readonly<{ NodeCompiler: typeof NodeCompiler }>;
type Diagnostic = Readonly<{
  message: string;
  path: string;
  range: Readonly<{ start: Readonly<{ line: number }> }> | null;
}>;

/** Sets one document. It never throws for what a template or its data do. */
export function set(job: Job): Outcome {
  const typst = loadTypst();
  if (typst instanceof Error) return { kind: 'not-available', reason: firstLine(typst.message) };
  const compiler = typst.NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: job.fonts.map((file) => readFileSync(file)) }],
  });
  for (const [name, source] of Object.entries(job.sources)) compiler.addSource(path.join(NOWHERE, name), source);
  for (const [name, bytes] of Object.entries(job.files))
    compiler.mapShadow(path.join(NOWHERE, name), Buffer.from(bytes));
  try {
    return compiled(compiler, job);
  } finally {
    compiler.evictCache(DOCUMENTS_REMEMBERED);
  }
}

function compiled(compiler: NodeCompiler, job: Job): Outcome {
  const outcome = compiler.compile({ mainFilePath: path.join(NOWHERE, job.main) });
  const document = outcome.result;
  if (document !== null) return written(compiler, document, job);
  const error = outcome.takeDiagnostics();
  const diagnostics = error === null ? [] : (compiler.fetchDiagnostics(error) as Diagnostic[]);
  return { kind: 'fault', fault: faultOf(diagnostics) };
}

/**
 * As PDF/UA-1, the standard of accessible documents. It refuses a letter that no font has: then the document is written
 * tagged, but without the promise, because people's texts may hold any letter.
 */
function written(compiler: NodeCompiler, document: NodeTypstDocument, { createdAt }: Job): Outcome {
  const stamp = createdAt === null ? {} : { creationTimestamp: createdAt };
  try {
    return { kind: 'pdf', pdf: compiler.pdf(document, { ...stamp, pdfStandard: 'ua-1' }), shortcoming: null };
  } catch (refusal) {
    return { kind: 'pdf', pdf: compiler.pdf(document, stamp), shortcoming: messageOf(refusal) };
  }
}

/** The innermost fault: the calls that led to it follow it. */
function faultOf([first]: readonly Diagnostic[]): Fault {
  if (first === undefined) return { message: 'typst gave no reason', file: null, line: null };
  const file = path.relative(NOWHERE, first.path);
  // Paths of the machine say nothing to whoever writes a template.
  return {
    message: first.message.replaceAll(NOWHERE, ''),
    file,
    line: first.range === null ? null : first.range.start.line + 1,
  };
}

function loadTypst(): Typst | Error {
  try {
    return createRequire(__filename)('@myriaddreamin/typst-ts-node-compiler') as Typst;
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}

const messageOf = (fault: unknown): string =>
  /message: "((?:[^"\\]|\\.)*)"/.exec(fault instanceof Error ? fault.message : String(fault))?.[1] ?? String(fault);

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
