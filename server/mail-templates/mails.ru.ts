import type { MailsIn } from './mail-words.ts'

export const mailsInRu: MailsIn = {
  words: {
    link_fails: 'Если кнопка не работает, откройте этот адрес:',
    footer:
      'Отправлено {{ product }}. Вы получили это письмо, потому что в вашем профиле или заявке что-то изменилось.',
  },
  kinds: {
    verify_email: {
      subject: 'Подтвердите ваш адрес электронной почты',
      heading: 'Добро пожаловать',
      paragraphs: ['Подтвердите, пожалуйста, что это ваш адрес. Тогда наши ответы точно дойдут до вас.'],
      buttons: [{ words: 'Подтвердить адрес', link: 'link' }],
      notes: ['Ссылка действует один раз. Если вы не регистрировались, ничего делать не нужно.'],
    },
    account_exists: {
      subject: 'У вас уже есть учётная запись',
      heading: 'Здравствуйте, {{ reader }}',
      paragraphs: [
        'Кто-то, вероятно вы, пытался зарегистрироваться с этим адресом. У вас уже есть учётная запись.',
        'Войдите или запросите новый пароль, если забыли свой.',
      ],
      buttons: [{ words: 'Войти', link: 'link' }],
      notes: ['Если это были не вы, ничего делать не нужно: ничего не изменилось.'],
    },
    reset_password: {
      subject: 'Новый пароль для {{ product }}',
      heading: 'Здравствуйте, {{ reader }}',
      paragraphs: ['Вы запросили новый пароль. Выберите его здесь:'],
      buttons: [{ words: 'Выбрать новый пароль', link: 'link' }],
      notes: ['Ссылка действует один раз и недолго. Если это были не вы, старый пароль остаётся в силе.'],
    },
    invitation: {
      subject: 'Приглашение в {{ product }}',
      heading: 'Добро пожаловать, {{ reader }}',
      paragraphs: ['Для вас создана учётная запись. Выберите пароль и начинайте.'],
      buttons: [{ words: 'Выбрать пароль', link: 'link' }],
      notes: ['Ссылка действует один раз. Если она устарела, попросите новое приглашение.'],
    },
    change_email: {
      subject: 'Подтвердите новый адрес электронной почты',
      heading: 'Здравствуйте',
      paragraphs: ['Вы хотите пользоваться этим адресом. Подтвердите, пожалуйста, что он ваш.'],
      buttons: [{ words: 'Использовать этот адрес', link: 'link' }],
      notes: ['До тех пор остаётся старый адрес. Если это были не вы, ничего делать не нужно.'],
    },
    email_changed_notice: {
      subject: 'Ваш адрес электронной почты изменён',
      heading: 'Здравствуйте, {{ reader }}',
      paragraphs: ['Теперь ваша учётная запись использует другой адрес. Этот больше не используется.'],
      buttons: [{ words: 'Открыть мой профиль', link: 'link' }],
      notes: ['Если это были не вы, сразу напишите нам.'],
    },
    password_changed_notice: {
      subject: 'Ваш пароль изменён',
      heading: 'Здравствуйте, {{ reader }}',
      paragraphs: ['Пароль вашей учётной записи только что изменён, а другие ваши сеансы завершены.'],
      buttons: [{ words: 'Открыть мой профиль', link: 'link' }],
      notes: ['Если это были не вы, сразу запросите новый пароль.'],
    },
    ticket_opened_agent: {
      subject: '[#{{ number }}] Новая: {{ title }}',
      heading: '{{ title }}',
      paragraphs: ['Новая заявка от {{ name }} по компоненту, за который вы отвечаете.'],
      quotes: 'excerpt',
      buttons: [
        { words: 'Взять её', link: 'takeLink' },
        { words: 'Сначала посмотреть', link: 'link' },
      ],
    },
    ticket_opened_customer: {
      subject: '[#{{ number }}] Мы получили вашу заявку{% if title != "" %}: {{ title }}{% endif %}',
      heading: 'Спасибо{% if reader != "" %}, {{ reader }}{% endif %}',
      paragraphs: [
        'Ваша заявка{% if title != "" %} «{{ title }}»{% endif %} у нас. Её номер: {{ number }}.',
        'Вы получите письмо, как только кто-нибудь ответит.',
      ],
      buttons: [{ words: 'Открыть мою заявку', link: 'link' }],
    },
    agent_wrote: {
      subject: '[#{{ number }}] {{ title | default: "Ваша заявка" }}',
      heading: 'Вам ответили: {{ name }}',
      paragraphs: ['По вашей заявке{% if title != "" %} «{{ title }}»{% endif %}:'],
      quotes: 'text',
      buttons: [{ words: 'Прочитать и ответить', link: 'link' }],
    },
    customer_wrote: {
      subject: '[#{{ number }}] {{ title }}',
      heading: 'Новое сообщение: {{ name }}',
      paragraphs: ['По заявке «{{ title }}»:'],
      quotes: 'text',
      buttons: [{ words: 'Открыть заявку', link: 'link' }],
      notes: ['Других писем об этой заявке не будет, пока вы её не прочитаете.'],
    },
    ticket_assigned: {
      subject: '[#{{ number }}] Теперь ваша: {{ title }}',
      heading: '{{ title }}',
      paragraphs: ['Заявка {{ number }} теперь ваша. Передал её вам: {{ name }}.'],
      buttons: [{ words: 'Открыть заявку', link: 'link' }],
    },
    ticket_resolved: {
      subject: '[#{{ number }}] Решена{% if title != "" %}: {{ title }}{% endif %}',
      heading: 'Ваша заявка решена',
      paragraphs: [
        'Мы считаем, что заявка {% if title != "" %}«{{ title }}»{% else %}{{ number }}{% endif %} закончена.',
        'Если чего-то ещё не хватает, просто ответьте там: это откроет её снова.',
        '{% if rateLink != "" %}{{ rateQuestion }} {{ rateLink }}{% endif %}',
      ],
      buttons: [{ words: 'Открыть мою заявку', link: 'link' }],
    },
    test_mail: {
      subject: 'Пробное письмо от {{ product }}',
      heading: 'Работает, {{ reader }}',
      paragraphs: ['Почтовый сервер принял это письмо, и оно дошло до вас.'],
      buttons: [{ words: 'Назад к письмам', link: 'link' }],
    },
  },
}
