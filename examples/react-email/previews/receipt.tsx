import { Receipt } from '../emails/receipt';

export default () => (
  <Receipt
    order="2051"
    paidOn={new Date('2025-03-03')}
    items={[
      { sku: 'oil', title: 'Linseed oil, 1 l', count: 1, price: 1450 },
      { sku: 'brush', title: 'Flat brush, 50 mm', count: 2, price: 725 },
      { sku: 'wax', title: 'Beeswax polish', count: 1, price: 990 },
    ]}
  />
);
