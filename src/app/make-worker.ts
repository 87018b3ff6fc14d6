interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string;
  };
}

/** Makes a worker of a module of the page's own; gives undefined where there is none to be had. */
export function makeWorker(address: string): Worker | undefined {
  try {
    return new Worker(trusted(address), { type: 'module' });
  } catch {
    // An old browser, or the policy of a site that serves the page in its own way.
    return undefined;
  }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The page's policy lets no text be the address of a script that has not come through here. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('demarche-worker', { createScriptURL: (own) => own });
  return policy?.createScriptURL(url) ?? url;
}
