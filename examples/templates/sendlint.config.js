/** Each template is rendered with each set of data, and what comes out is linted; places are those of the templates. */
export default {
  render: [
    // Nunjucks executes code, so it renders only what is named here. MJML is filled with data first, then compiled.
    { files: ['*.hbs', '*.liquid', '*.njk', '*.mjml'], data: ['data/*.json'] },
  ],
};
