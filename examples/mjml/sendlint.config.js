/** For the build and for `sendlint out/`. */
export default { extends: ['transactional'], templateLanguage: 'handlebars' };
