/** Whether a variable or a label is unmistakably a person's name, in any of some thirty languages: `first_name`, `FNAME`, `Vorname`, `customer.firstName`. */
export const isPersonName = (written: string): boolean => isPerson(partsOf(written));

const isPerson = ({ last, owner }: Parts): boolean =>
  PERSON.has(last) || PERSON_NAME.test(last) || (last === 'name' && PEOPLE.has(owner)) || ((last === 'first' || last === 'last' || last === 'given') && owner.endsWith('name'));

/** Whether it may be what a greeting calls somebody: a name of a person or a company, alone or as a property of one. */
export const isNameLike = (written: string): boolean => {
  const parts = partsOf(written);
  const { last, owner } = parts;
  return isPerson(parts) || (NAME_LIKE.has(last) && !THINGS.has(owner)) || PEOPLE.has(last);
};

/** The last word of a path and the one before it, folded: `Customer.FirstName` and `customer['first name']` end in `firstname`. */
interface Parts { readonly last: string; readonly owner: string }

const partsOf = (written: string): Parts => {
  // Most are one plain word.
  if (PLAIN.test(written)) return { last: written.toLowerCase().replaceAll('_', ''), owner: '' };
  const words = written.slice(0, LONGEST).normalize('NFC').toLowerCase().replaceAll(/&nbsp;/gu, ' ').split(/[.>:[\]()'"]+/u).map(fold).filter((word) => word !== '');
  return { last: words.at(-1) ?? '', owner: words.at(-2) ?? '' };
};

const PLAIN = /^\w{1,200}$/u;
const LONGEST = 200;

const fold = (word: string): string => word.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Built-up names in English: `recipient_first_name`, `sub_fname`. */
const PERSON_NAME = /(?:first|given|last|full|fore|sur|nick|middle)name\d?$|(?:customer|client|recipient|contact|user|member|subscriber|buyer|guest|lead|patient|student|friend|donor|attendee|display)s?name$|^(?:your|insert|the)?(?:first|last)name$/u;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const PERSON = setOf(`
  fname lname vorname nachname prénom prenom nomdefamille primernombre apellido apellidos sobrenome primeironome cognome voornaam achternaam
  förnamn fornamn efternamn fornavn etternavn efternavn etunimi sukunimi imię imie nazwisko jméno jmeno křestníjméno příjmení prijmeni priezvisko keresztnév vezetéknév
  prenume ime prezime имя фамилия отчество имяполучателя вашеимя ім'я імя прізвище όνομα επώνυμο adı soyadı soyad isim
  名前 お名前 氏名 姓名 名字 이름 성명 שםפרטי שםמלא الاسم yourname tuonome ihrname ihrvorname deinname votrenom votreprénom tunombre sunombre seunome`);

const NAME_LIKE = setOf(`
  name nom nombre nome naam namn navn nimi nazwa név nume имяклиента company companyname organization organisation firma entreprise société empresa azienda bedrijf företag
  yourcompany yourcompanyname businessname salutation anrede greetingname title displayname nick nickname username first given addressee honorific`);

const PEOPLE = setOf('user customer client recipient contact member subscriber buyer guest lead person people profile account billingaddress shippingaddress address friend donor attendee patient student employee owner resource receiver to');

/** What has a name and is no person. */
const THINGS = setOf('product item order shop store site app event list campaign course brand plan project file document template category sender from merchant seller website service software game page collection group channel repo repository invoice package job role');
