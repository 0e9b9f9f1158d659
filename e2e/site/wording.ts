import type { ReadLanguage } from '@uade/kernel';

/** What the articles of one language are made of. All of it is invented: the cities, the people, the events. */
export interface Wording {
  readonly siteName: string;
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  /** What is promised, as it stands in `promise`. */
  readonly things: readonly string[];
  readonly months: readonly string[];
  readonly title: (facts: Facts) => string;
  readonly opening: (facts: Facts) => string;
  /** A promise in direct speech; without `deadline` the same words are left, and no day. */
  readonly promise: (facts: Facts, deadline: string | null) => string;
  readonly deadline: (facts: Facts) => string;
}

/** What one article tells. */
export interface Facts {
  /** Unique on its site. */
  readonly number: number;
  readonly place: string;
  readonly person: string;
  readonly thing: string;
  readonly day: number;
  readonly month: string;
  readonly year: number;
  /** What the meeting was about. */
  readonly subject: string;
}

const en: Wording = {
  siteName: 'Qala Pressi, news of Aqsu-Demo',
  givenNames: ['Aidar', 'Timur', 'Serik', 'Daulet', 'Marat', 'Nurlan', 'Erlan', 'Azamat'],
  familyNames: ['Ulgilin', 'Mysalov', 'Zhoramalov', 'Oilapov', 'Synamov', 'Demobaev', 'Qialov', 'Ertegiev'],
  things: ['a school', 'a clinic', 'a bridge', 'a library', 'a bus depot', 'a sports hall'],
  months: ['March', 'April', 'June', 'July', 'September', 'December'],
  title: ({ place, number, subject }) => `${subject}: the akim of ${place} met residents, meeting ${number}`,
  opening: ({ place, person, number }) =>
    `The akim of ${place}, ${person}, met residents of district ${number} of the invented city on Monday.`,
  promise: ({ place, person, thing }, deadline) =>
    `"We will build ${thing} in ${place}${deadline === null ? '' : ` ${deadline}`}," ${person} said.`,
  deadline: ({ day, month, year }) => `by ${day} ${month} ${year}`,
};

const ru: Wording = {
  siteName: 'Кала Пресси, новости Аксу-Демо',
  givenNames: ['Айдар', 'Тимур', 'Серик', 'Даулет', 'Марат', 'Нурлан', 'Ерлан', 'Азамат'],
  familyNames: ['Улгилин', 'Мысалов', 'Жорамалов', 'Ойлапов', 'Сынамов', 'Демобаев', 'Киялов', 'Ертегиев'],
  things: ['школу', 'поликлинику', 'мост', 'библиотеку', 'автобусный парк', 'спортивный зал'],
  months: ['марта', 'апреля', 'июня', 'июля', 'сентября', 'декабря'],
  title: ({ place, number, subject }) =>
    `${subject}: аким города ${place} встретился с жителями, встреча ${number}`,
  opening: ({ place, person, number }) =>
    `Аким города ${place} ${person} в понедельник встретился с жителями района ${number} вымышленного города.`,
  promise: ({ place, person, thing }, deadline) =>
    `«Мы построим ${thing} в городе ${place}${deadline === null ? '' : ` ${deadline}`}», — сказал ${person}.`,
  deadline: ({ day, month, year }) => `до ${day} ${month} ${year} года`,
};

const kk: Wording = {
  siteName: 'Қала Прессі, Ақсу-Демо жаңалықтары',
  givenNames: ['Айдар', 'Тимур', 'Серік', 'Дәулет', 'Марат', 'Нұрлан', 'Ерлан', 'Азамат'],
  familyNames: ['Үлгілин', 'Мысалов', 'Жорамалов', 'Ойлапов', 'Сынамов', 'Демобаев', 'Қиялов', 'Ертегиев'],
  things: ['мектеп', 'емхана', 'көпір', 'кітапхана', 'автобус паркін', 'спорт залын'],
  months: ['наурызға', 'сәуірге', 'маусымға', 'шілдеге', 'қыркүйекке', 'желтоқсанға'],
  title: ({ place, number, subject }) =>
    `${subject}: ${place} қаласының әкімі тұрғындармен кездесті, ${number}-кездесу`,
  opening: ({ place, person, number }) =>
    `${place} қаласының әкімі ${person} дүйсенбіде ойдан шығарылған қаланың ${number}-ауданының тұрғындарымен кездесті.`,
  promise: ({ place, person, thing }, deadline) =>
    `«Біз ${deadline === null ? '' : `${deadline} `}${place} қаласында ${thing} саламыз», – деді ${person}.`,
  deadline: ({ day, month, year }) => `${year} жылғы ${day} ${month} дейін`,
};

export const WORDINGS: Readonly<Record<ReadLanguage, Wording>> = { kk, ru, en };
