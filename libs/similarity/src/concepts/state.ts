/** Words of the state and of justice; see {@link CONCEPTS} for the form. */
export const STATE_CONCEPTS = `
election | сайла | выбор избира избра | elect ballot poll=
early | кезектен+тыс мерзімінен+бұрын | внеочеред досроч | early= snap
vote | дауыс | голос | vote voting voter
referendum | референдум | референдум | referend
parliament | парламент | парламент | parliament
mazhilis | мәжіліс | мажилис | mazhilis majilis mäjilis
senate | сенат | сенат | senat
maslikhat | мәслихат | маслихат | maslikhat
deputy | депутат | депутат | deputies deputy mps= mp= lawmaker
president | президент | президент | president
head-of-state | мемлекет+басшы | глав+государств | head+of+state
prime-minister | премьер | премьер | premier= prime+minist
government | үкімет | правительств кабмин | government cabinet
minister | министр= министрі министрге | министр= министра министру министром министры | minister= ministers=
ministry | министрлі | министерств минист | ministr
akim | әкім | аким | akim mayor governor
akimat | әкімді | акимат | akimat administration municipal
committee | комитет | комитет | committee
commission | комиссия | комисси | commission
agency | агентті | агентств | agenc
council | кеңес | совет= совета совете совету | council
kurultai | құрылтай | курултай | kurultai kurultay
party | партия | парти | party= parties
law | заң | закон | law= laws= legislat bill=
code | кодекс | кодекс | code=
constitution | конституция | конституц | constitution
amendment | түзету | поправ | amend
decree | жарлық қаулы | указ= указа указом постановлен | decree resolution ordinance
reform | реформа | реформ | reform
address | жолдау | послани | address=
speech | сөз+сөйле баяндама | выступ реч | speech speak deliver
sign | қол+қой | подпис | sign= signed signs= signing signature
court | сот= сотқа соттың соты | суд= суда суде судом судеб суды | court judicia
judge | судья | судь | judge
sentence | үкім= үкімі | приговор | sentenc verdict convict
prosecutor | прокур | прокур | prosecut
police | полиция ішкі+істер | полици мвд | police
crime | қылмыс | преступ уголовн криминал | crim offence offense
corruption | жемқор сыбайлас | коррупц взят | corrupt brib
arrest | қамау тұтқын ұстал | арест задерж | arrest detain detention
rights | құқық | прав= права правам правах правовы | right= rights= legal
citizen | азамат | граждан | citizen civil= civic
nation | ұлт | нация наци националь | nation= nations= national
people | халық | народ населен | people population public=
state | мемлекет | государств | state= states=
country | ел= елде елдің еліміз елі | стран | countr
republic | республика | республик | republic
kazakhstan | қазақстан | казахстан рк= | kazakhstan kazakh
region | облыс өңір аймақ | област регион | region oblast
district | аудан | район | district
city | қала= қалас қалан қалад қалал | город городск | city= cities= urban town
village | ауыл | сел= села селе селу сельск аул посел | village rural settlement
border | шекара | границ приграни | border frontier
territory | аумақ | территор | territor land=
army | әскер қарулы армия | арми войск военн вооружен | army military troop armed
defence | қорғаныс | оборон | defence defense
security | қауіпсіз | безопасн | secur safe
war | соғыс | войн | war= wars=
peace | бейбіт | мир= мира мирн | peace
foreign | шетел сыртқы | иностран зарубеж внешн | foreign abroad external overseas
embassy | елші | посол посольств | embass ambassador
treaty | келісім шарт= шартқа шарты | соглаш договор | agreement treaty accord contract
summit | саммит | саммит | summit
visit | сапар | визит поезд | visit trip
meeting | кездес жиын отырыс мәжіліс= | встреч заседан совещан | meet session
negotiation | келіссөз | переговор | negotiat talks=
delegation | делегация | делегац | delegat
cooperation | ынтымақтас әріптес | сотруднич партнер | cooperat partner
union | одақ | союз | union
international | халықаралық | международ | internation
sanction | санкция | санкц | sanction
appoint | тағайында | назнач | appoint
dismiss | босат | уволи увольн освобожд отстав | dismiss resign fired= sack
candidate | кандидат үміткер | кандидат | candidat
term | мерзім | срок | term= deadline
independent | тәуелсіз | независим | independen
democracy | демократия | демократ | democra
freedom | бостандық еркін | свобод | freedom free= liberty
protest | наразы шеру митинг | протест митинг | protest rally demonstrat
official | ресми шенеунік лауазым | официаль чиновн должност | official
servant | қызметші | служащ госслуж | servant
control | бақыла қадағала | контрол надзор | control supervis oversight monitor
inspection | тексер | провер инспекц | inspect check audit
fine | айыппұл | штраф | fine= fines= fined penalt
register | тірке реестр | регистр реестр | regist
document | құжат | документ | document paper=
single | бірыңғай бір+ғана | един один однократ | single unified one=
capital | астана елорда | столиц астан | capital astana
almaty | алматы | алмат | almaty
fair | әділ | справедлив | fair just= justice
`;
