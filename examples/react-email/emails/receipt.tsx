import { Column, Heading, Row, Section, Text } from 'react-email';
import { Letter } from './letter';

interface Item {
  readonly sku: string;
  readonly title: string;
  readonly count: number;
  /** In pence, so that sums are exact. */
  readonly price: number;
}

interface ReceiptProps {
  readonly order: string;
  readonly paidOn: Date;
  readonly items: readonly Item[];
}

const pounds = (pence: number): string => new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(pence / 100);
const day = (date: Date): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);

/** Sent when an order is paid. */
export const Receipt = ({ order, paidOn, items }: ReceiptProps) => {
  const total = items.reduce((sum, { count, price }) => sum + count * price, 0);
  return (
    <Letter preview={`Order ${order}: ${pounds(total)} paid`}>
      <Heading style={{ fontSize: '24px' }}>{`Receipt for order ${order}`}</Heading>
      <Text>{`We received your payment on ${day(paidOn)}. Here is what you bought:`}</Text>
      <Section>
        {items.map(({ sku, title, count, price }) => (
          <Row key={sku}>
            <Column style={{ padding: '6px 0' }}>{`${count} × ${title}`}</Column>
            <Column align="right" style={{ padding: '6px 0' }}>{pounds(count * price)}</Column>
          </Row>
        ))}
        <Row>
          <Column style={{ fontWeight: 'bold', padding: '6px 0' }}>Total</Column>
          <Column align="right" style={{ fontWeight: 'bold', padding: '6px 0' }}>{pounds(total)}</Column>
        </Row>
      </Section>
    </Letter>
  );
};
