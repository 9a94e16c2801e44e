/** What `sendlint --help` prints. */
export const HELP = `sendlint: finds what is wrong with an email before it is sent.

Usage
  sendlint [files, folders, globs, -]   lint messages (.eml), HTML, MJML and templates; - is standard input
  sendlint recipients <list>            check a list of recipients (CSV, JSON, text) and count them; has a --help of its own
  sendlint rules [name]                 list the rules, or tell all about one
  sendlint init                         write a sendlint.config.js
  sendlint merge-reports <files>        make one report of the JSON reports of shards; prints and fails as the whole run would

Which files
  --staged                 what is staged for the next commit, as it is staged; names restrict it
  --watch                  lint again what changes, and what is made of it, until Ctrl-C

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

What to mend
  --fix                    write safe fixes into the files until nothing changes; of - the result is printed
  --fix-suggestions        also suggestions, where a rule has one alone; each that is taken is told
  --fix-dry-run            write nothing, report what would be left
  --diff                   write nothing, print what would change; exit 1 where something would

What to print
  -f, --format <name>      pretty (default), compact, json, sarif, github, gitlab, junit, checkstyle or html; <name>=<file> writes
                           to a file; may be repeated
  --shard <n>/<of>         lint a part of the files only, as in 2/5, so that several machines share them
  --score                  also what the findings would add up to in SpamAssassin and rspamd, and what each fix gains
  -q, --quiet              errors only
  --verbose                also every reason why something was not checked
  --color, --no-color      colours, whatever the terminal and NO_COLOR or FORCE_COLOR say
  --stdin-filename <path>  how standard input is called; its extension says what it is
  --print-config <file>    print how a file would be linted, as JSON

What is known already
  --baseline <file>        leave out the findings that this file knows; new ones are told and fail
  --update-baseline        write the findings of this run to it (sendlint-baseline.json where nothing is said)

When to fail
  --fail-on <severity>     error (default), warning or info: exit 1 for findings from there up
  --max-warnings <number>  exit 1 for more warnings than that

  -v, --version            print the version
  -h, --help               print this

Exit codes: 0 nothing found, 1 findings, 2 a mistake in the call, the configuration, a file or sendlint itself.
`;

/** What `sendlint recipients --help` prints. */
export const RECIPIENTS_HELP = `sendlint recipients: finds what is wrong with a list of recipients, and counts them.

Usage
  sendlint recipients <lists, ->        CSV, JSON, NDJSON or a text with an address a line; - is standard input
                                        after -- a name may begin with a dash

What is in it
  --column <name>          the column of a CSV, by its name or its number from 1, or the name in a JSON; found out where nothing is said
  --stdin-filename <path>  how standard input is called; its extension says what it is

How much may be sent
  --provider <name>        who sends: gmail, google-workspace, exchange-online, icloud, amazon-ses, sendgrid, …; may be repeated
  --per-day <number>       how many recipients a day, instead of the provider's number

What to check
  --preset, --rule, --config and --kind, as for messages: the rules recipient/… look at a list

What to print
  -f, --format <name>      pretty (default) or json
  --all                    every finding of a rule (100,000 at most) instead of the first 20
  -q, --quiet, --verbose, --color, --no-color, as for messages

When to fail
  --fail-on, --max-warnings, as for messages; what is not printed counts as well

Exit codes: 0 nothing found, 1 findings, 2 a mistake in the call, the configuration, a list or sendlint itself.
`;
