import type { DemoArticle } from './demo-article.ts'

export const transferArticles: readonly DemoArticle[] = [
  {
    key: 'transfer-time',
    category: 'transfers',
    related: ['not-received', 'transfer-failed'],
    texts: {
      en: {
        title: 'How long does a transfer take?',
        keywords: 'transfer timing when arrive pending SEPA SWIFT instant balance not updated',
        body: `| kind | arrives |
| --- | --- |
| between customers of the bank | at once |
| SEPA instant | within ten seconds, also at night |
| SEPA | the next working day |
| other currencies (SWIFT) | two to four working days |

What you order after 18:00, at weekends and on holidays goes out the next working day, unless it is instant.

## It is still pending

A transfer waits when it goes to somebody new, is large, or has a word in its reference that we must look at. That takes a day at most; we write to you when we need to know more. Nothing is lost meanwhile: the money is yours until it goes out.`,
      },
      bg: {
        title: 'Колко време отнема превод?',
        keywords: 'кога пристига превод чака SEPA SWIFT незабавен балансът не е обновен',
        body: `| вид | пристига |
| --- | --- |
| между клиенти на банката | веднага |
| SEPA незабавен | до десет секунди, също и нощем |
| SEPA | на следващия работен ден |
| други валути (SWIFT) | два до четири работни дни |

Нареденото след 18:00, в почивни и празнични дни тръгва на следващия работен ден, освен ако е незабавно.

## Още чака

Преводът чака, когато е до нов получател, голям е или има дума в основанието, която трябва да погледнем. Отнема най-много ден; пишем ви, ако ни трябва още нещо. Нищо не се губи: парите са ваши, докато не тръгнат.`,
      },
      ru: {
        title: 'Сколько идёт перевод?',
        keywords: 'когда придёт перевод ожидает SEPA SWIFT мгновенный баланс не обновился',
        body: `| вид | приходит |
| --- | --- |
| между клиентами банка | сразу |
| SEPA мгновенный | за десять секунд, в том числе ночью |
| SEPA | на следующий рабочий день |
| другие валюты (SWIFT) | два–четыре рабочих дня |

Заказанное после 18:00, в выходные и праздники уходит на следующий рабочий день, если это не мгновенный перевод.

## Он всё ещё ожидает

Перевод ждёт, если он новому получателю, крупный или в назначении есть слово, которое мы должны проверить. Это занимает не больше дня; если нужно что-то узнать, мы напишем. Ничего не теряется: пока деньги не ушли, они ваши.`,
      },
    },
  },
  {
    key: 'not-received',
    category: 'transfers',
    related: ['transfer-time', 'cancel-transfer'],
    texts: {
      en: {
        title: 'The transfer has not arrived',
        keywords: 'not received by recipient beneficiary missing transfer',
        body: `1. Look under *Activity* whether it is **done**. While it is pending it has not gone out yet.
2. Compare the IBAN letter by letter with what the other side gave you.
3. Give it the time that [its kind takes](/help/en/articles/how-long-does-a-transfer-take), counted in working days.
4. Tap the transfer and **Share proof**: with this paper the other bank finds the money.

If it went to a wrong account, [write to us at once](/portal/new). We ask the other bank for it; it gives it back only if its customer agrees, which takes some weeks.`,
      },
      bg: {
        title: 'Преводът не е пристигнал',
        keywords: 'не е получен получател липсващ превод',
        body: `1. Вижте в *Движения* дали е **изпълнен**. Докато чака, още не е тръгнал.
2. Сравнете IBAN буква по буква с това, което ви е дала другата страна.
3. Изчакайте толкова, колкото [отнема видът му](/help/bg/articles/kolko-vreme-otnema-prevod), в работни дни.
4. Докоснете превода и **Сподели доказателство**: с този документ другата банка намира парите.

Ако е отишъл по грешна сметка, [пишете ни веднага](/portal/new). Ще го поискаме от другата банка; тя го връща само ако клиентът ѝ е съгласен, а това отнема седмици.`,
      },
      ru: {
        title: 'Перевод не пришёл',
        keywords: 'получатель не получил перевод пропал',
        body: `1. Посмотрите в разделе *Операции*, **проведён** ли он. Пока он ожидает, он ещё не ушёл.
2. Сравните IBAN буква за буквой с тем, что вам дали.
3. Подождите столько рабочих дней, сколько [идёт такой перевод](/help/ru/articles/skolko-idet-perevod).
4. Нажмите на перевод и **Поделиться подтверждением**: по этой бумаге другой банк найдёт деньги.

Если он ушёл на чужой счёт, [напишите нам сразу](/portal/new). Мы запросим его у другого банка; тот вернёт деньги, только если согласится его клиент, и это занимает недели.`,
      },
    },
  },
  {
    key: 'transfer-failed',
    category: 'transfers',
    texts: {
      en: {
        title: 'My transfer failed or was declined',
        keywords: 'failed transfer declined transfer refused beneficiary not allowed',
        body: `The money is back on your account at once. The reason stands under *Activity*:

- **Account not known:** a letter of the IBAN is wrong, or the account is closed.
- **Name does not fit:** the other bank compares names. Write it as it stands on its papers.
- **Limit reached:** raise it under *Payments › Limits*; the new one counts after an hour.
- **Country or bank not served:** we cannot send there.
- **Not allowed:** the other side cannot receive from us. Ask it for another account.`,
      },
      bg: {
        title: 'Преводът ми не мина или беше отказан',
        keywords: 'неуспешен превод отказан превод получателят не е разрешен',
        body: `Парите са отново по сметката ви веднага. Причината стои в *Движения*:

- **Непозната сметка:** буква от IBAN е грешна или сметката е закрита.
- **Името не съвпада:** другата банка сравнява имената. Напишете го както е в документите.
- **Достигнат лимит:** вдигнете го в *Плащания › Лимити*; новият важи след час.
- **Държавата или банката не се обслужва:** там не можем да изпращаме.
- **Не е разрешено:** другата страна не може да получава от нас. Поискайте друга сметка.`,
      },
      ru: {
        title: 'Перевод не прошёл или отклонён',
        keywords: 'перевод не удался отклонён получатель не разрешён',
        body: `Деньги сразу вернулись на ваш счёт. Причина указана в разделе *Операции*:

- **Счёт неизвестен:** в IBAN неверная буква или счёт закрыт.
- **Имя не совпадает:** другой банк сравнивает имена. Напишите его так, как в документах.
- **Лимит исчерпан:** увеличьте его в разделе *Платежи › Лимиты*; новый начнёт действовать через час.
- **Страна или банк не обслуживаются:** туда мы не отправляем.
- **Не разрешено:** получатель не может принимать от нас. Попросите другой счёт.`,
      },
    },
  },
  {
    key: 'cancel-transfer',
    category: 'transfers',
    texts: {
      en: {
        title: 'Can I cancel a transfer?',
        keywords: 'cancel transfer stop wrong account mistake undo',
        body: `**While it is pending, yes:** choose it under *Activity* and tap *Cancel*.

Once it is done it is at the other bank. [Ask us](/portal/new) to call it back and say why. The other side must agree; an instant transfer is mostly gone.

Transfers for a later day can be changed until 23:59 of the day before, under *Payments › Planned*.`,
      },
      bg: {
        title: 'Мога ли да отменя превод?',
        keywords: 'отказ на превод спиране грешна сметка грешка',
        body: `**Докато чака – да:** изберете го в *Движения* и докоснете *Отмяна*.

Щом е изпълнен, вече е в другата банка. [Помолете ни](/portal/new) да го поискаме обратно и кажете защо. Другата страна трябва да се съгласи; незабавният превод обикновено вече е отишъл.

Преводи за по-късен ден може да променяте до 23:59 на предишния ден в *Плащания › Планирани*.`,
      },
      ru: {
        title: 'Можно ли отменить перевод?',
        keywords: 'отменить перевод остановить чужой счёт ошибка',
        body: `**Пока он ожидает — да:** выберите его в разделе *Операции* и нажмите *Отменить*.

Проведённый перевод уже в другом банке. [Попросите нас](/portal/new) отозвать его и скажите почему. Получатель должен согласиться; мгновенный перевод чаще всего уже не вернуть.

Переводы на будущий день можно изменить до 23:59 предыдущего дня в разделе *Платежи › Запланированные*.`,
      },
    },
  },
  {
    key: 'receive',
    category: 'transfers',
    texts: {
      en: {
        title: 'Receive money and your salary',
        keywords: 'receiving money salary IBAN account details from abroad',
        body: `Your IBAN and BIC stand under *Account › Details*; **Share** copies them all at once.

- Money in euros comes by SEPA; ask your employer to use this IBAN.
- From outside the euro area, give the BIC too, and choose that costs are shared.
- Money in another currency is kept in it if you have such an account, else exchanged.

We tell you by a message when something has come.`,
      },
      bg: {
        title: 'Получаване на пари и заплата',
        keywords: 'получаване на пари заплата IBAN данни за сметка от чужбина',
        body: `IBAN и BIC са в *Сметка › Данни*; **Сподели** ги копира наведнъж.

- Пари в евро идват през SEPA; помолете работодателя да ползва този IBAN.
- Извън еврозоната дайте и BIC и изберете разходите да се поделят.
- Пари в друга валута остават в нея, ако имате такава сметка, иначе се обменят.

Казваме ви със съобщение, когато нещо дойде.`,
      },
      ru: {
        title: 'Получение денег и зарплаты',
        keywords: 'получить деньги зарплата IBAN реквизиты из-за границы',
        body: `IBAN и BIC указаны в разделе *Счёт › Реквизиты*; **Поделиться** копирует их сразу.

- Деньги в евро приходят через SEPA; попросите работодателя указать этот IBAN.
- Из стран вне зоны евро дайте и BIC и выберите, чтобы расходы делились.
- Деньги в другой валюте остаются в ней, если у вас есть такой счёт, иначе обмениваются.

Когда что-то пришло, мы сообщаем.`,
      },
    },
  },
]
