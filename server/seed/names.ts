import type { Locale } from '#contracts/roles.ts'
import type { Chance } from './chance.ts'

export type Named = { name: string; latin: string; locale: Locale; timeZone: string }
type Form = { locale: Locale; timeZone: string; first: string[]; last: string[]; latin?: string[][] }

const list = (words: string) => words.split(' ')

/** Where a name is written in Cyrillic, the same places hold how its owner writes it in an e-mail address. */
const forms: readonly (readonly [weight: number, form: Form])[] = [
  [
    4,
    {
      locale: 'en',
      timeZone: 'Europe/London',
      first: list(
        'Alice Benjamin Charlotte Daniel Emma Finn Grace Henry Isla Jack Kate Liam Maya Noah Olivia Peter Quinn Ruby Samuel Tara Una Victor Wendy Zoe Nadia Omar Priya Mateo Ingrid Chloé',
      ),
      last: list(
        "Adams Baker Carter Davies Evans Foster Green Hughes Irwin Jones Kelly Lewis Morgan Novak O'Brien Parker Quigley Roberts Smith Taylor Underwood Vaughan Walker Young Okafor Nguyen Fernández Schmidt Larsen Rossi",
      ),
    },
  ],
  [
    4,
    {
      locale: 'bg',
      timeZone: 'Europe/Sofia',
      first: list(
        'Петър Иван Георги Димитър Николай Стоян Христо Васил Кирил Мартин Явор Щерьо Борислав Людмил',
      ),
      last: list(
        'Петров Иванов Георгиев Димитров Николов Стоянов Христов Василев Кирилов Желязков Юруков Цветков Чолаков',
      ),
      latin: [
        list(
          'petar ivan georgi dimitar nikolay stoyan hristo vasil kiril martin yavor shteryo borislav lyudmil',
        ),
        list(
          'petrov ivanov georgiev dimitrov nikolov stoyanov hristov vasilev kirilov zhelyazkov yurukov tsvetkov cholakov',
        ),
      ],
    },
  ],
  [
    3,
    {
      locale: 'bg',
      timeZone: 'Europe/Sofia',
      first: list('Мария Елена Ивана Десислава Цветелина Гергана Юлия Надежда Виолета Калина Снежана Яна'),
      last: list(
        'Петрова Иванова Георгиева Димитрова Николова Стоянова Христова Василева Желязкова Юрукова Цветкова',
      ),
      latin: [
        list('maria elena ivana desislava tsvetelina gergana yulia nadezhda violeta kalina snezhana yana'),
        list(
          'petrova ivanova georgieva dimitrova nikolova stoyanova hristova vasileva zhelyazkova yurukova tsvetkova',
        ),
      ],
    },
  ],
  [
    2,
    {
      locale: 'ru',
      timeZone: 'Europe/Riga',
      first: list('Алексей Дмитрий Сергей Андрей Михаил Фёдор Юрий Артём'),
      last: list('Смирнов Кузнецов Соколов Попов Лебедев Щербаков Воробьёв Ильин'),
      latin: [
        list('alexey dmitry sergey andrey mikhail fyodor yury artyom'),
        list('smirnov kuznetsov sokolov popov lebedev shcherbakov vorobyov ilyin'),
      ],
    },
  ],
  [
    2,
    {
      locale: 'ru',
      timeZone: 'Europe/Riga',
      first: list('Анна Ольга Наталья Татьяна Ирина Екатерина Светлана'),
      last: list('Смирнова Кузнецова Соколова Попова Лебедева Щербакова Воробьёва Ильина'),
      latin: [
        list('anna olga natalya tatyana irina ekaterina svetlana'),
        list('smirnova kuznetsova sokolova popova lebedeva shcherbakova vorobyova ilyina'),
      ],
    },
  ],
]

export function someName(chance: Chance): Named {
  const { locale, timeZone, first, last, latin = [first, last] } = chance.weighted(forms)
  const [one, two] = [chance.below(first.length), chance.below(last.length)]
  const plain = `${latin[0]![one]}.${latin[1]![two]}`
  return {
    name: `${first[one]} ${last[two]}`,
    latin: plain
      .normalize('NFD')
      .replace(/[^A-Za-z.]/g, '')
      .toLowerCase(),
    locale,
    timeZone,
  }
}
