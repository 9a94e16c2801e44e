import { register } from 'tsx/esm/api';

// A worker thread does not take over what its parent does to TypeScript.
register();
await import('./worker.ts');
