import type { ChangeData } from './change-data';

/** The ending of negation agrees with the sound before it, by which nouns such as "жобасын" are told from verbs. */
const NEGATIVE_STEM = '[а-яәғқңөұүһі](?:[аәеиоөұүыіуйрлю]м|[зжмнң]б|[пткқсшбвгд]п)';
const NEGATIVE_ENDING =
  '(?:ай(?:ды|мын|мыз|сың|сыз|тын|тыны|тынын|ынша|ақ)?|ей(?:ді|мін|міз|сің|сіз|тін|тіні|тінін|інше)?|' +
  '[ае](?:ды|ді|дым|дім|дық|дік|ған|ген|ғаны|гені|ғанын|генін|с|стан|стен|са|се|у|уы|уі|уға|уге|уді|уды|ңыз|ңіз|пты|пті))';

/** Kazakh: negation and intention are endings of the verb. */
export const KK_CHANGES: ChangeData = {
  negations: ['емес', 'жоқ', 'ешқашан', 'ешкім', 'ештеңе', 'ешбір', 'ешқандай'],
  notNegating: [
    ['кем', 'емес'],
    ['ғана', 'емес'],
    ['артық', 'емес'],
    ['көп', 'емес'],
    ['кеш', 'емес'],
  ],
  negatedForm: new RegExp(`${NEGATIVE_STEM}${NEGATIVE_ENDING}$`),
  opposites: { before: ['бей'], after: ['сыз', 'сіз'] },
  quantifiers: ['барлық', 'бүкіл', 'кейбір', 'көпшілі', 'әрбір', 'бірнеше', 'жарты'],
  amountBounds: ['кемінде=', 'кем=', 'артық=', 'астам=', 'жуық=', 'шамамен=', 'дейін=', 'көп=', 'таман='],
  modality: {
    certain: ['болады=', 'кепіл'],
    obliged: ['тиіс', 'керек', 'қажет', 'міндетті', 'парыз'],
    possible: ['мүмкін', 'ықтимал'],
    intended: ['жоспарла', 'көзде', 'ниет', 'ұсын', 'күтіл', 'болжа', 'қарастыр', 'тырыс', 'үміт'],
  },
  intendedForm: /(?:[аәеиоөұүыіуйрлю]м|[зжмнң]б|[пткқсшбвгд]п)(?:ақ|ек)(?:шы|ші)?$/,
  lookalikes: new Set(
    (
      'немесе әйтпесе қарамастан жаппай семей арнайы жұмады дамай ' +
      'қамау қамауға тұмау шамаңыз еңбек ұрпақ аймақ тармақ қаймақ дәрмек аппақ ынтымақ демек жібек өзбек сабақ көмек салмақ тоқпақ қалпақ қарақалпақ'
    ).split(' '),
  ),
  nameEndings: new Set(
    'nin din tin ga ge ka ke na ne ni di ti da de ta te nda nde dan den tan ten nan nen men ben pen i si ina ine sina sine inda inde sinda sinde in sin ning'.split(
      ' ',
    ),
  ),
};
