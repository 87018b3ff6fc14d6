/** Does for a button inside a drawing what the browser does for an HTML one: Enter and the space bar press it. */
export function pressButton(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  act();
}
