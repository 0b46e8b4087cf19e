/** Loaded before mocha's browser build, which reads `location`: the Node extension host has none. */
globalThis.location ??= { search: '', href: '', pathname: '' } as WorkerLocation;
