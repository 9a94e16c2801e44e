/** What `sendlint --help` prints. */
export const HELP = `sendlint: finds what is wrong with an email before it is sent.

Usage
  sendlint [files, folders, globs, -]   lint messages (.eml), HTML, MJML and templates; - is standard input
  sendlint rules [name]                 list the rules, or tell all about one
  sendlint init                         write a sendlint.config.js

What to check
  --preset <name>          recommended, transactional, bulk, strict or all, instead of the configuration's "extends"
  --rule <name>:<severity> set one rule to off, info, warning or error; may be repeated
  --kind <kind>            bulk or transactional
  --provider <name>        a mailbox provider the mail goes to (gmail, outlook.com, …); may be repeated
  --service <name>         the service that sends it (amazon-ses, sendgrid, …)
  --template-language <l>  the language of templates that are not told by their extension or tags
  --final                  the files are what will be sent: a placeholder that is left is an error
  --data <file>            render templates with the data of a JSON file; may be repeated
  --config <file>          use this configuration instead of the nearest sendlint.config.{js,mjs,ts,json}

What to print
  -f, --format <name>      pretty (default) or json
  --score                  also what the findings would add up to in SpamAssassin and rspamd, and what each fix gains
  -q, --quiet              errors only
  --verbose                also every reason why something was not checked
  --color, --no-color      colours, whatever the terminal and NO_COLOR or FORCE_COLOR say
  --stdin-filename <path>  how standard input is called; its extension says what it is
  --print-config <file>    print how a file would be linted, as JSON

When to fail
  --fail-on <severity>     error (default), warning or info: exit 1 for findings from there up
  --max-warnings <number>  exit 1 for more warnings than that

  -v, --version            print the version
  -h, --help               print this

Exit codes: 0 nothing found, 1 findings, 2 a mistake in the call, the configuration, a file or sendlint itself.
`;
