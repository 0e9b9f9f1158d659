/** Words for relatives and for whoever acts for somebody, who is another one than he. */
export const EN_KIN =
  /(?:^|[ '])(?:mother|father|mum|mom|dad|grandmother|grandfather|grandson|granddaughter|son|daughter|brother|sister|wife|husband|widow|widower|parent|uncle|aunt|nephew|niece|cousin|neighbou?r|colleague|friend|assistant|deputy|lawyer|representative|spokes[a-z]+|relative|pupil|apprentice)$/;

/** Words that can mean one person; each pattern holds those of one kind. */
export const EN_ALIKE: readonly RegExp[] = [
  /^(?:the )?prime minister(?:$| of (?!(?:the republic of )?kazakhstan))|^(?:[a-z]{4,14} )prime minister$/,
  /^(?:the )?president(?:$| of (?!(?:the republic of )?kazakhstan))|^(?:[a-z]{4,14} )president$/,
  /\b(?:diplomat|envoy|ambassador|consul|attach[eé]|emissary)/,
  /\b(?:doctor|physician|medic|surgeon|paediatrician|pediatrician|specialist|epidemiologist|sanitary|cardiologist|therapist|oncologist|paramedic|virologist|gynaecologist)/,
  /\b(?:scientist|scholar|academic|professor|researcher|historian|archaeologist|biologist|geologist|physicist|chemist|ornithologist|botanist|doctor of)/,
  /\b(?:lawmaker|deputy(?! (?:akim|governor|mayor|minister|prime|chair|director|head|general|rector|executive|speaker))|senator|mp|parliamentarian|member|legislator)\b/,
  /\b(?:athlete|champion|sportsman|sportswoman|wrestler|boxer|judoka|judoist|player|footballer|runner|swimmer|gymnast|medallist|medalist|weightlifter|cyclist|skier)/,
  /\b(?:coach|trainer|mentor)/,
  /\b(?:farmer|grower|herder|breeder)/,
  /\b(?:businessman|businesswoman|entrepreneur|carrier|trader|merchant|owner|businessperson)/,
  /\b(?:artist|sculptor|painter|master|craftsman|craftswoman|caster|potter|weaver|jeweller)/,
  /\b(?:teacher|educator|tutor|schoolteacher|school director|headmaster|headmistress)/,
  /\b(?:film-?maker|film director)/,
  /\b(?:writer|poet|author|novelist|playwright)/,
  /\b(?:musician|composer|conductor|singer|pianist|violinist|performer)/,
  /\b(?:lawyer|attorney|advocate|barrister|jurist)/,
  /\b(?:economist|analyst|financier|banker)/,
  /\b(?:pupil|schoolboy|boy|[a-z]{4,8}-grader|student)\b/,
  /\b(?:pupil|schoolgirl|girl|[a-z]{4,8}-grader|student)\b/,
  /\b(?:activist|campaigner|environmentalist|ecologist)/,
  /\b(?:executive|ceo|boss|chief executive)/,
];
