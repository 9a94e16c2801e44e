import { Body, Container, Head, Hr, Html, Img, Link, Preview, Text } from 'react-email';
import type { ReactNode } from 'react';

interface LetterProps {
  /** What a mailbox shows beside the subject. */
  readonly preview: string;
  readonly children: ReactNode;
}

/** What all emails of the shop have around them. */
export const Letter = ({ preview, children }: LetterProps) => (
  <Html lang="en">
    <Head>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
    </Head>
    <Preview>{preview}</Preview>
    <Body style={{ backgroundColor: '#f4f1ea', fontFamily: 'Georgia, serif', padding: '24px' }}>
      <Container style={{ backgroundColor: '#ffffff', padding: '32px' }}>
        <Img src="https://static.example.com/oak-and-ash.png" alt="Oak &amp; Ash" width="120" height="40" />
        {children}
        <Hr style={{ borderColor: '#d8d2c4' }} />
        <Text style={{ color: '#5c5748', fontSize: '13px' }}>
          Oak &amp; Ash, 12 Mill Lane, Bristol. Questions? <Link href="mailto:help@oakandash.example" style={{ color: '#0a58ca' }}>Write to us</Link>.
        </Text>
      </Container>
    </Body>
  </Html>
);
