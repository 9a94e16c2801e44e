/** Whether a field, named in lower case, says whom the mail goes to: its mailboxes are what the rules of recipients are given. */
export const isAboutRecipients = (name: string): boolean => name === 'to' || name === 'cc' || name === 'bcc';
