/** Why a message may lack the address and still be sent with it: the service adds a footer. `undefined` where none is known to. */
export const serviceAddsAddress = (service: string | undefined): string | undefined =>
  service !== undefined && ADDS_ADDRESS.has(service) ? `${service} adds the sender's postal address on sending where a campaign has none.` : undefined;

/** By the services' manuals: they ask for an address once and put it into every campaign. Senders of single messages do not. */
const ADDS_ADDRESS: ReadonlySet<string> = new Set(['activecampaign', 'aweber', 'beehiiv', 'constant-contact', 'convertkit', 'getresponse', 'mailchimp', 'mailerlite']);
