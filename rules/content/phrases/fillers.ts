import type { Phrase } from './phrase-index.ts';

/** Which kind of text was to be replaced. */
export type Filler = 'lorem' | 'note' | 'sample';

const filler = (topic: Filler, words: string, pattern?: RegExp): readonly Phrase<Filler>[] => words.split('|').map((each) => ({ topic, words: each, ...(pattern && { pattern }) }));

/** What stands for text nobody has written yet. Notes to oneself count with their colon: `TODO` alone is a word of Spanish and Portuguese, and of lists. */
export const FILLERS: readonly Phrase<Filler>[] = [
  ...filler('lorem', 'lorem ipsum|dolor sit amet|consectetur adipiscing|consectetuer adipiscing|consectetur adipisicing|sed ut perspiciatis unde|li europan lingues'),
  ...filler('note', 'todo:|todo(', /^TODO(?:\([\w .-]{1,30}\))?:/u),
  ...filler('note', 'fixme:|fixme(', /^FIXME(?:\([\w .-]{1,30}\))?:/u),
  ...filler('note', 'tbd:|xxx:', /^(?:TBD|XXX):/u),
  ...filler('sample', 'insert text here|insert your text here|insert text|insert content here|insert headline here|insert copy here|insert link here|insert image here|insert name here|your text here|your content here|your headline here|your message here|your copy here|add your text here|add text here|add content here|enter text here|enter your text here|type your text here|write your text here|text goes here|content goes here|copy goes here|headline goes here|message goes here|placeholder text|dummy text|sample text here|your company name here|company name here|your address here|your logo here|click to edit this text|this is a sample text|edit this text'),
  ...filler('sample', 'hier steht ihr text|hier steht dein text|ihr text hier|dein text hier|text hier einfügen|hier text einfügen|blindtext|mustertext|platzhaltertext|fülltext'),
  ...filler('sample', 'votre texte ici|insérez votre texte ici|insérer du texte ici|texte d\'exemple|faux texte|su texto aquí|tu texto aquí|inserte su texto aquí|inserta tu texto aquí|texto de ejemplo|texto de relleno|il tuo testo qui|inserisci il testo qui|inserisci qui il testo|testo segnaposto|testo di esempio|seu texto aqui|insira seu texto aqui|texto de exemplo|uw tekst hier|jouw tekst hier|voer hier uw tekst in|voorbeeldtekst|twój tekst tutaj|wpisz tutaj tekst|przykładowy tekst|din text här|din tekst her|ваш текст здесь|текст-заполнитель|示例文字|ここにテキスト|サンプルテキスト|ダミーテキスト'),
];
