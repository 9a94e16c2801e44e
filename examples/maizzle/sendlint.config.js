/** For the build below and for `sendlint dist/`. */
export default {
  kind: 'bulk',
  overrides: [{ files: ['dist/order-sent.html'], kind: 'transactional' }],
};
