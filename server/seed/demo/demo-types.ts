import type { Localized, TicketType, TypeField } from '#contracts/ticket-types.ts'

type DemoType = Omit<TicketType, 'id' | 'version' | 'archived' | 'place' | 'form' | 'closeAfterDays'>

const text = (en: string, bg: string, ru: string): Localized => ({ en, bg, ru })
const field = (
  key: string,
  kind: TypeField['kind'],
  label: Localized,
  more: Partial<TypeField> = {},
): TypeField => ({
  key,
  kind,
  label,
  help: null,
  requiredToOpen: false,
  requiredToResolve: false,
  staffOnly: false,
  least: null,
  most: null,
  choices: [],
  ...more,
})
const choice = (key: string, en: string, bg: string, ru: string) => ({ key, label: text(en, bg, ru) })

/** Six types, each asking something different; the first takes the shortest description. */
export const demoTypes: readonly DemoType[] = [
  {
    key: 'general_question',
    name: text('General question', 'Общ въпрос', 'Общий вопрос'),
    icon: 'help-circle',
    descriptionLimit: 150,
    fields: [],
  },
  {
    key: 'functional',
    name: text('Functional', 'Функционален', 'Функциональный'),
    icon: 'adjustments',
    descriptionLimit: 5000,
    fields: [
      field('where', 'choice', text('Where does it happen?', 'Къде се случва?', 'Где это происходит?'), {
        requiredToOpen: true,
        choices: [
          choice('app', 'In the app', 'В приложението', 'В приложении'),
          choice('web', 'On the web site', 'В сайта', 'На сайте'),
          choice('branch', 'At a branch', 'В клон', 'В отделении'),
          choice('atm', 'At a cash machine', 'На банкомат', 'У банкомата'),
        ],
      }),
      field(
        'again',
        'yes_no',
        text('Does it happen every time?', 'Случва ли се всеки път?', 'Происходит каждый раз?'),
      ),
      field('cause', 'long_text', text('Cause', 'Причина', 'Причина'), {
        staffOnly: true,
        requiredToResolve: true,
        help: text(
          'For the next one who meets it.',
          'За следващия, който го срещне.',
          'Для следующего, кто с этим встретится.',
        ),
        most: 1000,
      }),
    ],
  },
  {
    key: 'equipment',
    name: text('Equipment', 'Оборудване', 'Оборудование'),
    icon: 'device',
    descriptionLimit: 5000,
    fields: [
      field('device', 'text', text('Which device?', 'Кое устройство?', 'Какое устройство?'), {
        requiredToOpen: true,
        help: text('The number is on the back.', 'Номерът е на гърба.', 'Номер стоит сзади.'),
        most: 40,
      }),
      field('since', 'date', text('Since when?', 'Откога?', 'С какого дня?')),
      field('photo', 'file', text('A photo of it', 'Снимка', 'Фото'), {
        help: text(
          'The screen with the message is best.',
          'Най-добре екранът със съобщението.',
          'Лучше экран с сообщением.',
        ),
      }),
      field(
        'serial_checked',
        'yes_no',
        text('Serial number checked', 'Серийният номер е проверен', 'Серийный номер проверен'),
        {
          staffOnly: true,
          requiredToResolve: true,
        },
      ),
    ],
  },
  {
    key: 'facility',
    name: text('Facility', 'Сграда', 'Помещение'),
    icon: 'building',
    descriptionLimit: 5000,
    fields: [
      field(
        'address',
        'text',
        text('Which branch or building?', 'Кой клон или сграда?', 'Какое отделение или здание?'),
        {
          requiredToOpen: true,
        },
      ),
      field('floor', 'number', text('Floor', 'Етаж', 'Этаж'), { least: -3, most: 60 }),
      field(
        'danger',
        'yes_no',
        text('Is anybody in danger?', 'Има ли опасност за някого?', 'Есть ли опасность?'),
      ),
    ],
  },
  {
    key: 'hr',
    name: text('HR', 'Човешки ресурси', 'Кадры'),
    icon: 'users',
    descriptionLimit: 5000,
    fields: [
      field('about', 'person', text('Who is it about?', 'За кого се отнася?', 'О ком речь?')),
      field('topics', 'choices', text('What is it about?', 'За какво се отнася?', 'О чём речь?'), {
        requiredToOpen: true,
        choices: [
          choice('pay', 'Pay', 'Заплата', 'Оплата'),
          choice('leave', 'Leave', 'Отпуск', 'Отпуск'),
          choice('training', 'Training', 'Обучение', 'Обучение'),
          choice('other', 'Something else', 'Друго', 'Другое'),
        ],
      }),
      field('from', 'date', text('From when?', 'От кога?', 'С какого дня?')),
    ],
  },
  {
    key: 'programming',
    name: text('Programming', 'Програмиране', 'Программирование'),
    icon: 'code',
    descriptionLimit: 5000,
    fields: [
      field(
        'steps',
        'long_text',
        text(
          'What did you do, step by step?',
          'Какво направихте, стъпка по стъпка?',
          'Что вы делали, по шагам?',
        ),
        {
          requiredToOpen: true,
          most: 2000,
        },
      ),
      field('version', 'text', text('Version', 'Версия', 'Версия'), { most: 30 }),
      field('severity', 'choice', text('How bad is it?', 'Колко е лошо?', 'Насколько это серьёзно?'), {
        choices: [
          choice('blocks', 'Nothing works', 'Нищо не работи', 'Ничего не работает'),
          choice('hinders', 'It hinders me', 'Пречи ми', 'Мешает'),
          choice('looks', 'It only looks wrong', 'Само изглежда зле', 'Только выглядит неверно'),
        ],
      }),
    ],
  },
]
