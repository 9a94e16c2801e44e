import { heldBy } from './host.ts';

/** Services that show a developer's computer to the world for an hour or two. */
const TUNNELS: ReadonlyMap<string, string> = new Map([
  ['ngrok.io', 'ngrok'], ['ngrok.app', 'ngrok'], ['ngrok.dev', 'ngrok'], ['ngrok-free.app', 'ngrok'], ['ngrok-free.dev', 'ngrok'], ['loca.lt', 'localtunnel'], ['localtunnel.me', 'localtunnel'],
  ['trycloudflare.com', 'Cloudflare'], ['serveo.net', 'Serveo'], ['localhost.run', 'localhost.run'], ['lhr.life', 'localhost.run'], ['devtunnels.ms', 'Microsoft dev tunnels'],
  ['gitpod.io', 'Gitpod'], ['app.github.dev', 'GitHub Codespaces'], ['tunnelmole.net', 'Tunnelmole'], ['pagekite.me', 'PageKite'], ['localto.net', 'LocaltoNet'], ['lvh.me', 'lvh.me'], ['nip.io', 'nip.io'], ['sslip.io', 'sslip.io'], ['localtest.me', 'localtest.me'],
]);
const TUNNEL_NAMES: ReadonlySet<string> = new Set(TUNNELS.keys());

/** The service whose tunnel a host is, if it is one. */
export const tunnelOf = (host: string): string | undefined => {
  const name = heldBy(host, TUNNEL_NAMES);
  return name === undefined || host === name || host === `www.${name}` ? undefined : TUNNELS.get(name);
};

/** Whether a label before the domain says that this is no system for the public: `staging.shop.example`, `shop-dev.example.co`. */
export const isStaging = (host: string): boolean => {
  const labels = host.split('.');
  // The last two are the domain itself: `staging.com` is somebody's name.
  for (const label of labels.slice(0, -2)) if (STAGING.test(label)) return true;
  return false;
};

/** `test` and `dev` alone as a label, or with the system's name before or after; `developer` and `testing-blog` are public. */
const STAGING = /^(?:(?:[a-z0-9]{1,20}-)?(?:staging|stage|stg|uat|preprod|pre-prod|preproduction|devel|sandbox)\d{0,2}|dev\d{0,2}|test\d{0,2}|testserver|testing|qa\d{0,2}|localdev|local|(?:www|app|api|web|shop|site|mail|my)-?(?:dev|test|qa)\d{0,2}|(?:dev|test|qa|staging|stage|stg|uat|preprod)\d{0,2}-[a-z0-9-]{1,40}|staging-api)$/u;
