/** Written by `baquiano bundle`; declared so that types hold before it is. */
declare module '*/worker-content.json' {
  const bundle: {
    readonly files: readonly { readonly path: string; readonly text: string }[];
    readonly migrations: readonly { readonly name: string; readonly sql: string }[];
  };
  export default bundle;
}

declare module '*/worker-lessons.bin' {
  const lessons: ArrayBuffer;
  export default lessons;
}
