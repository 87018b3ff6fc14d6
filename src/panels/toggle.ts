/** Adds to a list what is missing in it, and takes away what is there. */
export function toggle<T>(list: readonly T[], each: T): readonly T[] {
  return list.includes(each) ? list.filter((other) => other !== each) : [...list, each];
}
