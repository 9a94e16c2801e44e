/** Each template is rendered with each set of data, and what comes out is linted; places are those of the templates. */
export default {
  render: [
    { files: ['*.hbs', '*.liquid'], data: ['data/*.json'] },
    // Nunjucks executes code, so it renders only what is named here.
    { files: ['*.njk'], data: ['data/*.json'] },
  ],
};
