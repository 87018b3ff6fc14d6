declare module 'edtf' {
  interface Edtf {
    readonly type: string;
    /** NaN, infinite or null where the library knows no bound. */
    readonly min: number | null;
    readonly max: number | null;
  }
  /** @throws Error on a text that it does not read */
  export default function edtf(text: string, constraints?: { readonly level?: number }): Edtf;
}
