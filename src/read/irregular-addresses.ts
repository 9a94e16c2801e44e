/** mailparser's address parser alone, so that a bundle of this file leaves the rest of mailparser out. */
export { parseAddressHeader } from 'mailparser';
