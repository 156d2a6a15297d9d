/** Puts plain CSS into the page, as it is: styled-components and its mirror do not touch it. */
export function addPageStyle(name: string, css: string): void {
  const style = document.createElement('style');
  style.dataset['persian'] = name;
  style.textContent = css;
  document.head.append(style);
}
