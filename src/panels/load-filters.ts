/** Loads the further filters: a part of the page's script that nobody needs who filters by no more than words and sides. */
export async function loadFilters() {
  return import('./filter-parts');
}
