import type { Subject } from './subject';

export const ENGLISH_SUBJECTS: readonly Subject[] = [
  {
    title: 'Old water pipes',
    sentences: [
      ({ street, amount }) =>
        `The pipes under ${street} Street were laid ${amount} years ago and burst every winter.`,
      ({ person }) => `${person} remembered how neighbours carried water in buckets from the pump.`,
      ({ street }) => `A repair crew from ${street} showed the residents a rusty valve.`,
      ({ amount }) => `The water company received ${amount} complaints about pressure on upper floors.`,
    ],
  },
  {
    title: 'Dark streets',
    sentences: [
      ({ street, amount }) => `Of the lamps along ${street} Street ${amount} have been out since the storm.`,
      ({ person }) => `“One walks home by the light of a telephone,” ${person} told the meeting.`,
      ({ street }) => `Drivers avoid the crossing at ${street} after dusk.`,
      ({ amount }) => `An electrician counted ${amount} poles without a cable.`,
    ],
  },
  {
    title: 'Dinner at school',
    sentences: [
      ({ street, amount }) =>
        `The canteen of the school on ${street} Street seats ${amount} pupils at a time.`,
      ({ person }) =>
        `${person}, whose daughter is in the second form, praised the soup and not the porridge.`,
      ({ street }) => `Cooks from ${street} presented a menu for spring.`,
      ({ amount }) => `Parents signed ${amount} letters about vegetables.`,
    ],
  },
  {
    title: 'Late buses',
    sentences: [
      ({ street, amount }) =>
        `The bus to ${street} came ${amount} minutes late on three mornings of the week.`,
      ({ person }) => `A driver called ${person} explained the gaps in the timetable by road works.`,
      ({ street }) => `Passengers at ${street} stand in the rain, because the shelter lost its roof.`,
      ({ amount }) => `The depot keeps ${amount} vehicles, most of them older than their drivers’ children.`,
    ],
  },
  {
    title: 'Poplars and lindens',
    sentences: [
      ({ street, amount }) => `Gardeners cut ${amount} dry branches from the poplars of ${street} Street.`,
      ({ person }) => `${person} asked for lindens, whose fluff troubles nobody.`,
      ({ street }) => `The park at ${street} was a rubbish heap in the memory of its oldest visitors.`,
      ({ amount }) => `Schoolchildren watered ${amount} seedlings during the drought.`,
    ],
  },
  {
    title: 'Potholes',
    sentences: [
      ({ street, amount }) => `A cyclist mapped ${amount} potholes between the market and ${street} Street.`,
      ({ person }) => `${person} broke an axle there and kept the bolt as evidence.`,
      ({ street }) => `Gravel was poured at ${street} and washed away by the first shower.`,
      ({ amount }) => `The asphalt plant stood still for ${amount} days for want of bitumen.`,
    ],
  },
  {
    title: 'Queues at the clinic',
    sentences: [
      ({ street, amount }) =>
        `The clinic on ${street} Street gave out ${amount} tickets before nine in the morning.`,
      ({ person }) => `Nurse ${person} answers the only telephone of the registry.`,
      ({ street }) => `Pensioners from ${street} come by tram and wait on the stairs.`,
      ({ amount }) => `The laboratory examined ${amount} samples, and lost two.`,
    ],
  },
  {
    title: 'A library without a roof',
    sentences: [
      ({ street, amount }) =>
        `Readers carried ${amount} boxes of books out of the wet cellar on ${street} Street.`,
      ({ person }) => `Librarian ${person} dries the atlases on a clothes line.`,
      ({ street }) => `The reading circle of ${street} meets in a barber’s shop for now.`,
      ({ amount }) => `The catalogue lists ${amount} titles that nobody has seen since the flood.`,
    ],
  },
];
