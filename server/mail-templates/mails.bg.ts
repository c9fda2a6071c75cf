import type { MailsIn } from './mail-words.ts'

export const mailsInBg: MailsIn = {
  words: {
    link_fails: 'Ако бутонът не работи, отворете този адрес:',
    footer:
      'Изпратено от {{ product }}. Получавате това писмо, защото има промяна по профила или заявката ви.',
  },
  kinds: {
    verify_email: {
      subject: 'Моля, потвърдете имейл адреса си',
      heading: 'Добре дошли',
      paragraphs: ['Моля, потвърдете, че този адрес е ваш. Така отговорите ни сигурно ще стигат до вас.'],
      buttons: [{ words: 'Потвърждавам адреса', link: 'link' }],
      notes: ['Връзката важи еднократно. Ако не сте се регистрирали, не е нужно да правите нищо.'],
    },
    account_exists: {
      subject: 'Вече имате профил',
      heading: 'Здравейте, {{ reader }}',
      paragraphs: [
        'Някой, вероятно вие, опита да се регистрира с този адрес. Вече имате профил при нас.',
        'Влезте или поискайте нова парола, ако сте забравили своята.',
      ],
      buttons: [{ words: 'Вход', link: 'link' }],
      notes: ['Ако не сте били вие, не е нужно да правите нищо: нищо не се е променило.'],
    },
    reset_password: {
      subject: 'Нова парола за {{ product }}',
      heading: 'Здравейте, {{ reader }}',
      paragraphs: ['Поискахте нова парола. Изберете я тук:'],
      buttons: [{ words: 'Избирам нова парола', link: 'link' }],
      notes: ['Връзката важи еднократно и за кратко. Ако не сте били вие, старата парола остава в сила.'],
    },
    invitation: {
      subject: 'Вашата покана за {{ product }}',
      heading: 'Добре дошли, {{ reader }}',
      paragraphs: ['Създаден е профил за вас. Изберете парола и започнете.'],
      buttons: [{ words: 'Избирам парола', link: 'link' }],
      notes: ['Връзката важи еднократно. Ако е твърде стара, поискайте нова покана.'],
    },
    change_email: {
      subject: 'Моля, потвърдете новия си имейл адрес',
      heading: 'Здравейте',
      paragraphs: ['Искате да ползвате този адрес занапред. Моля, потвърдете, че е ваш.'],
      buttons: [{ words: 'Ще ползвам този адрес', link: 'link' }],
      notes: ['Дотогава остава старият адрес. Ако не сте били вие, не е нужно да правите нищо.'],
    },
    email_changed_notice: {
      subject: 'Имейл адресът ви беше сменен',
      heading: 'Здравейте, {{ reader }}',
      paragraphs: ['Отсега нататък профилът ви ползва друг имейл адрес. Този вече не се ползва.'],
      buttons: [{ words: 'Към моя профил', link: 'link' }],
      notes: ['Ако не сте били вие, пишете ни веднага.'],
    },
    password_changed_notice: {
      subject: 'Паролата ви беше сменена',
      heading: 'Здравейте, {{ reader }}',
      paragraphs: ['Паролата на профила ви току-що беше сменена, а другите ви сесии бяха прекратени.'],
      buttons: [{ words: 'Към моя профил', link: 'link' }],
      notes: ['Ако не сте били вие, веднага поискайте нова парола.'],
    },
    ticket_opened_agent: {
      subject: '[#{{ number }}] Нова: {{ title }}',
      heading: '{{ title }}',
      paragraphs: ['Дойде нова заявка от {{ name }} за компонент, за който отговаряте.'],
      quotes: 'excerpt',
      buttons: [
        { words: 'Поемам я', link: 'takeLink' },
        { words: 'Първо да я видя', link: 'link' },
      ],
    },
    ticket_opened_customer: {
      subject: '[#{{ number }}] Получихме заявката ви{% if title != "" %}: {{ title }}{% endif %}',
      heading: 'Благодарим ви{% if reader != "" %}, {{ reader }}{% endif %}',
      paragraphs: [
        'Заявката ви{% if title != "" %} „{{ title }}“{% endif %} е при нас. Номерът ѝ е {{ number }}.',
        'Ще получите писмо, щом някой отговори.',
      ],
      buttons: [{ words: 'Към моята заявка', link: 'link' }],
    },
    agent_wrote: {
      subject: '[#{{ number }}] {{ title | default: "Заявката ви" }}',
      heading: '{{ name }} отговори',
      paragraphs: ['По заявката ви{% if title != "" %} „{{ title }}“{% endif %}:'],
      quotes: 'text',
      buttons: [{ words: 'Чета и отговарям', link: 'link' }],
    },
    customer_wrote: {
      subject: '[#{{ number }}] {{ title }}',
      heading: '{{ name }} писа',
      paragraphs: ['По „{{ title }}“:'],
      quotes: 'text',
      buttons: [{ words: 'Към заявката', link: 'link' }],
      notes: ['Няма да има други писма за тази заявка, докато не я прочетете.'],
    },
    ticket_assigned: {
      subject: '[#{{ number }}] Вече е ваша: {{ title }}',
      heading: '{{ title }}',
      paragraphs: ['{{ name }} ви възложи заявка {{ number }}.'],
      buttons: [{ words: 'Към заявката', link: 'link' }],
    },
    ticket_resolved: {
      subject: '[#{{ number }}] Решена{% if title != "" %}: {{ title }}{% endif %}',
      heading: 'Заявката ви е решена',
      paragraphs: [
        'Смятаме, че заявката {% if title != "" %}„{{ title }}“{% else %}{{ number }}{% endif %} е приключена.',
        'Ако нещо още липсва, просто отговорете там: това я отваря отново.',
        '{% if rateLink != "" %}{{ rateQuestion }} {{ rateLink }}{% endif %}',
      ],
      buttons: [{ words: 'Към моята заявка', link: 'link' }],
    },
    test_mail: {
      subject: 'Пробно писмо от {{ product }}',
      heading: 'Работи, {{ reader }}',
      paragraphs: ['Пощенският сървър прие това писмо и то стигна до вас.'],
      buttons: [{ words: 'Обратно към писмата', link: 'link' }],
    },
  },
}
