import type { AttributionData, IndirectCue } from '../../quotes/attribution-data';
import { cue } from '../../rules/rule';

const PAST =
  'сказал|заявил|отметил|подчеркнул|добавил|сообщил|рассказал|пояснил|объяснил|ответил|спросил|указал|напомнил|заверил|пообещал|признал|предупредил|уточнил|продолжил|заключил|резюмировал|проинформировал|прокомментировал|доложил|констатировал|обещал|попросил|призвал|возразил|посетовал|выразил уверенность|высказал мнение|обратил внимание|акцентировал|закончил|завершил|начал|говорил|написал|вспомнил|поделил|согласил|признал';
const PRESENT =
  'говорит|отмечает|подчеркивает|добавляет|сообщает|рассказывает|поясняет|объясняет|считает|уверен|полагает|убежден|напоминает|утверждает|указывает|думает|надеется|ожидает';
const VERBS = String.raw`(?:${PAST})(?:а|и|о)?(?:ся|сь|ась|ись)?|(?:${PRESENT})(?:а|ы|ют|ут)?`;

function indirect(
  name: string,
  speaker: IndirectCue['speaker'],
  [description, example, counterExample]: readonly [string, string, string],
  source: string,
  unless?: RegExp,
): IndirectCue {
  const texts = { description, example, counterExample };
  const base = { name: `ru-indirect-${name}`, language: 'ru', step: 'quotes', ...texts, speaker } as const;
  const pattern = cue(source, 'd');
  return unless === undefined ? { ...base, pattern } : { ...base, pattern, unless };
}

const INDIRECT: readonly IndirectCue[] = [
  indirect(
    'in-words-of',
    'who',
    [
      'По словам, по мнению, по данным кого-то',
      'По словам министра, дорога готова.',
      'По плану дорога готова.',
    ],
    String.raw`^\W{0,3}(?:при этом |также )?по (?<who>(?:(?:его|ее|их) )?(?:словам|мнению|данным|информации|сведениям|оценке|оценкам|убеждению)(?: [^,]{2,80})?), (?<content>.{3,})$`,
  ),
  indirect(
    'as-said',
    'who',
    ['Как сообщил кто-то', 'Как сообщил аким, котельные готовы.', 'Как всегда, котельные готовы.'],
    String.raw`^\W{0,3}как (?:ранее )?(?<who>(?:${VERBS}) [^,]{2,90}), (?<content>.{3,})$`,
  ),
  indirect(
    'said-that',
    'subject',
    ['Кто-то сказал, что …', 'Министр отметил, что дорога готова.', 'Дорога, что ведёт в город, готова.'],
    String.raw`\b(?:${VERBS})(?: [^,.;:]{1,40})?, что (?<content>.{3,})$`,
  ),
  indirect(
    'in-ministry-said',
    'subject',
    [
      'В ведомстве сообщили, что …',
      'В министерстве сообщили, что дорога готова.',
      'В министерстве знают, что делать.',
    ],
    String.raw`^в (?<who>[^,.;:]{4,90}) (?:сообщили|заявили|отметили|пояснили|добавили), что (?<content>.{3,})$`,
  ),
  indirect(
    'said-behind',
    'subject',
    [
      'Сказанное, а за ним «сообщил министр»',
      'Дорога готова, сообщил министр.',
      'Дорога готова, министр уехал.',
    ],
    String.raw`^(?<content>[^"“„«].{10,}), (?!(?:сообщает|передает|информирует|пишет)\b)(?:${VERBS}) [^,]{2,90}\.?$`,
  ),
];

/** How Russian reports speech. */
export const RU_QUOTES: AttributionData = {
  verbs: VERBS,
  contentEnd: cue(
    String.raw`,? (?:и|а|но) (?:также )?(?:поручил|потребовал|призвал|попросил|предложил|поблагодарил|пожелал|пообещал|дал поручение|обратился|пригласил)(?:а|и)?\b`,
  ),
  afterSubject: null,
  possessive: /^(?:его|ее|их)$/,
  indirect: INDIRECT,
};
