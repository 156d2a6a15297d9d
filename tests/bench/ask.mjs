import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';

/**
 * A reader in a process of its own: asks for addresses one after the other on one connection, and writes down how long each
 * answer took. In: `{ "base": "http://…", "paths": ["/api/…"] }`; out: milliseconds, as JSON.
 */
const { base, paths } = JSON.parse(await text(process.stdin));
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

const answered = (path) =>
  new Promise((resolve, reject) => {
    get(base + path, { agent }, (answer) => {
      answer.resume();
      if (answer.statusCode === 200) answer.once('end', resolve);
      else reject(new Error(`${path} ${answer.statusCode}`));
    }).once('error', reject);
  });

const times = [];
for (const path of paths) {
  const start = performance.now();
  await answered(path);
  times.push(performance.now() - start);
}
process.stdout.write(JSON.stringify(times));
agent.destroy();
