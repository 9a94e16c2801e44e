/** Where the code of the thread is: beside this file in the source, which Node 20 cannot run as it stands; built, a file of its own in `dist`. */
export const workerFile = (): { readonly url: URL; readonly execArgv?: readonly string[] } => {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return { url: new URL('./worker-from-source.mjs', here), execArgv: ['--conditions=source'] };
  return { url: new URL(new URL('.', here).pathname.endsWith('/chunks/') ? '../render-worker.js' : './render-worker.js', here) };
};
