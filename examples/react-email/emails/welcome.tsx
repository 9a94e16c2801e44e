import { Button, Heading, Text } from 'react-email';
import { Letter } from './letter';

interface WelcomeProps {
  readonly name: string;
  readonly confirmUrl: string;
}

/** Sent to who has just opened an account. */
export const Welcome = ({ name, confirmUrl }: WelcomeProps) => (
  <Letter preview={`Welcome, ${name}! One click and your account is ready`}>
    <Heading style={{ fontSize: '24px' }}>{`Welcome, ${name}!`}</Heading>
    <Text>Your account at Oak &amp; Ash is nearly ready. Please confirm that this address is yours; the button works for three days.</Text>
    <Button href={confirmUrl} style={{ backgroundColor: '#2f5d3a', color: '#ffffff', padding: '12px 20px' }}>Confirm my address</Button>
    <Text>You did not open an account? Then leave this message alone, and it will be closed again.</Text>
  </Letter>
);
