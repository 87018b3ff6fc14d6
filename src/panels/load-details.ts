/** Loads what tells of a selection: a part of a chart's script that nobody needs who has selected nothing. */
export async function loadDetails() {
  return (await import('./Details.svelte')).default;
}
