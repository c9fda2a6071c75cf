import type { DemoArticle } from './demo-article.ts'

export const moneyInArticles: readonly DemoArticle[] = [
  {
    key: 'top-up',
    category: 'top-up',
    related: ['top-up-failed', 'automatic'],
    texts: {
      en: {
        title: 'How can I add money?',
        keywords: 'top up ways bank transfer card cash cheque apple pay supported cards currencies',
        body: `| way | costs | there |
| --- | --- | --- |
| card of another bank | nothing for private cards of the EU, else 1.5 % | at once |
| Apple Pay, Google Pay | as the card behind it | at once |
| transfer from another bank | nothing | at once to the next working day |
| cash at a partner's till | 1 % | within ten minutes |

Choose *Add money* in the app. Up to 5,000 € a day by card, as much as you like by transfer.

We take Visa and Mastercard. Cheques and cards of American Express are not taken.

The bank of your card may ask whether it is you: that page comes from it and not from us.`,
      },
      bg: {
        title: 'Как мога да заредя сметката?',
        keywords: 'зареждане начини превод карта в брой чек apple pay поддържани карти валути',
        body: `| начин | струва | налични |
| --- | --- | --- |
| карта на друга банка | нищо за лични карти от ЕС, иначе 1,5 % | веднага |
| Apple Pay, Google Pay | колкото картата зад него | веднага |
| превод от друга банка | нищо | веднага до следващия работен ден |
| в брой на каса на партньор | 1 % | до десет минути |

Изберете *Зареждане* в приложението. До 5000 € на ден с карта, с превод – без ограничение.

Приемаме Visa и Mastercard. Чекове и карти American Express не приемаме.

Банката на картата ви може да попита дали сте вие: тази страница е нейна, не наша.`,
      },
      ru: {
        title: 'Как пополнить счёт?',
        keywords: 'пополнение способы перевод карта наличные чек apple pay поддерживаемые карты валюты',
        body: `| способ | стоит | придёт |
| --- | --- | --- |
| карта другого банка | ничего для личных карт ЕС, иначе 1,5 % | сразу |
| Apple Pay, Google Pay | как карта за ними | сразу |
| перевод из другого банка | ничего | от сразу до следующего рабочего дня |
| наличными в кассе партнёра | 1 % | за десять минут |

Выберите в приложении *Пополнить*. До 5000 € в день картой, переводом — без ограничения.

Мы принимаем Visa и Mastercard. Чеки и карты American Express не принимаем.

Банк вашей карты может спросить, вы ли это: эта страница его, а не наша.`,
      },
    },
  },
  {
    key: 'top-up-failed',
    category: 'top-up',
    texts: {
      en: {
        title: 'My top-up is pending, failed or came back',
        keywords: 'top up failed reverted pending verify top-up charged twice',
        body: `- **Pending:** by card it is there within an hour; by transfer the next working day.
- **Failed:** the other bank said no. Ask it whether your card may pay on the web, and try a smaller amount.
- **Came back:** we could not tell that the card or account is yours. Top up from one in your own name.
- **Code asked:** some cards are checked by two small amounts. Look at the statement of that card and type the code that stands beside them.

If the other bank shows the money as taken and we do not show it, it is **reserved** there and free again within seven days. When it is longer, [send us](/portal/new) a picture of the line on its statement.`,
      },
      bg: {
        title: 'Зареждането чака, не мина или се върна',
        keywords: 'неуспешно зареждане върнато чака потвърждение на зареждане таксувано два пъти',
        body: `- **Чака:** с карта парите са тук до час; с превод – на следващия работен ден.
- **Не мина:** другата банка е отказала. Попитайте я дали картата може да плаща в интернет и опитайте с по-малка сума.
- **Върна се:** не можахме да се уверим, че картата или сметката е ваша. Зареждайте от такава на ваше име.
- **Иска се код:** някои карти се проверяват с две малки суми. Вижте извлечението на картата и въведете кода до тях.

Ако другата банка показва парите като взети, а при нас ги няма, те са **запазени** там и се освобождават до седем дни. Ако минат повече, [изпратете ни](/portal/new) снимка на реда от извлечението.`,
      },
      ru: {
        title: 'Пополнение ожидает, не прошло или вернулось',
        keywords: 'пополнение не прошло возвращено ожидает подтверждение списано дважды',
        body: `- **Ожидает:** с карты деньги приходят за час; переводом — на следующий рабочий день.
- **Не прошло:** другой банк отказал. Спросите его, может ли карта платить в интернете, и попробуйте сумму поменьше.
- **Вернулось:** мы не смогли убедиться, что карта или счёт ваши. Пополняйте с тех, что на ваше имя.
- **Нужен код:** некоторые карты проверяются двумя маленькими суммами. Посмотрите выписку по карте и введите код рядом с ними.

Если другой банк показывает, что деньги списаны, а у нас их нет, там они **зарезервированы** и освободятся за семь дней. Если прошло больше, [пришлите нам](/portal/new) снимок строки из выписки.`,
      },
    },
  },
  {
    key: 'automatic',
    category: 'top-up',
    texts: {
      en: {
        title: 'Automatic top-up and its limits',
        keywords: 'automatic top up auto limits minimum recurring',
        body: `Switch it on under *Add money › Automatic*: when less than the amount you choose is left, we take a fixed sum from your card.

- From 10 to 500 € at a time, at most three times a day.
- It stops by itself when the card is refused twice.
- Each time you get a message, with the way to switch it off.`,
      },
      bg: {
        title: 'Автоматично зареждане и лимитите му',
        keywords: 'автоматично зареждане лимити минимум повтарящо се',
        body: `Включете го в *Зареждане › Автоматично*: когато останат по-малко пари от избраната от вас сума, взимаме постоянна сума от картата ви.

- От 10 до 500 € наведнъж, най-много три пъти на ден.
- Спира само, когато картата бъде отказана два пъти.
- Всеки път получавате съобщение, от което може да го изключите.`,
      },
      ru: {
        title: 'Автоматическое пополнение и его лимиты',
        keywords: 'автоматическое пополнение автопополнение лимиты минимум',
        body: `Включите его в разделе *Пополнить › Автоматически*: когда остаётся меньше выбранной вами суммы, мы берём с карты постоянную сумму.

- От 10 до 500 € за раз, не чаще трёх раз в день.
- Оно останавливается само, если карту отклонили дважды.
- Каждый раз приходит сообщение, из которого его можно выключить.`,
      },
    },
  },
]
