/** Loaded before mocha's browser build, which reads `location`: the Node extension host has none. */
Object.assign(globalThis, { location: globalThis.location ?? { search: '', href: '', pathname: '' } });
