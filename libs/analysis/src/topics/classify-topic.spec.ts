import { localeOf } from '../locales/locales';
import { Stretch } from '../rules/stretch';
import { classifyTopic, countTopics } from './classify-topic';

const { topics } = localeOf('en');
const nothing = countTopics(new Stretch(''), topics);

describe('classifyTopic', () => {
  it('takes the topic whose words stand in the sentence', () => {
    expect(classifyTopic(new Stretch('a new hospital and its doctors'), nothing, topics)).toBe('health');
  });

  it('knows none where no topic’s words stand', () => {
    expect(classifyTopic(new Stretch('they went for a walk'), nothing, topics)).toBeNull();
  });

  it('goes by the text around where the sentence says nothing', () => {
    const around = countTopics(new Stretch('schools and teachers'), topics);
    expect(classifyTopic(new Stretch('they went for a walk'), around, topics)).toBe('education');
  });

  it('gives the sentence more weight than the text around', () => {
    const around = countTopics(new Stretch('schools, teachers, schools, students'), topics);
    expect(classifyTopic(new Stretch('a new hospital'), around, topics)).toBe('health');
  });
});
