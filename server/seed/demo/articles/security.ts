import type { DemoArticle } from './demo-article.ts'

export const securityArticles: readonly DemoArticle[] = [
  {
    key: 'lost',
    category: 'security',
    related: ['fraud', 'arrival'],
    texts: {
      en: {
        title: 'My card is lost or stolen',
        keywords: 'lost card stolen card missing phone lost block freeze',
        body: `**Freeze it now:** *Cards › Freeze*. From that moment nobody can pay with it.

1. If you find it again, switch it back on in the same place.
2. If not, choose *Cards › Replace*. The old number is closed for ever and a new card leaves on the same day.
3. Look through *Activity*. What was not you, mark with *I did not do this*.

**Without your phone:** sign in to this page from any other device and [tell us](/portal/new) with the type *Urgent*, or call the number on the back of any card of ours, day and night.

What happens after you told us is not your loss.`,
      },
      bg: {
        title: 'Картата ми е изгубена или открадната',
        keywords: 'изгубена карта открадната карта изгубен телефон блокиране замразяване',
        body: `**Замразете я сега:** *Карти › Замразяване*. От този момент никой не може да плаща с нея.

1. Ако я намерите, включете я пак от същото място.
2. Ако не, изберете *Карти › Замяна*. Старият номер се закрива завинаги, а новата карта тръгва същия ден.
3. Прегледайте *Движения*. Каквото не сте правили вие, отбележете с *Не съм го правил аз*.

**Без телефона си:** влезте в тази страница от друго устройство и [ни кажете](/portal/new), или се обадете на номера на гърба на която и да е наша карта, денем и нощем.

Каквото се случи, след като сте ни казали, не е за ваша сметка.`,
      },
      ru: {
        title: 'Карта потеряна или украдена',
        keywords: 'потеряна карта украдена карта потерян телефон заблокировать заморозить',
        body: `**Заморозьте её сейчас:** *Карты › Заморозка*. С этой минуты ею никто не заплатит.

1. Если найдёте её, включите снова там же.
2. Если нет, выберите *Карты › Замена*. Старый номер закрывается навсегда, а новая карта уходит в тот же день.
3. Просмотрите раздел *Операции*. Что сделали не вы, отметьте: *Это не я*.

**Без телефона:** войдите на эту страницу с другого устройства и [скажите нам](/portal/new) или позвоните по номеру на обороте любой нашей карты, днём и ночью.

То, что случится после вашего сообщения, не ваш убыток.`,
      },
    },
  },
  {
    key: 'pin',
    category: 'security',
    texts: {
      en: {
        title: 'See, change or unblock my PIN',
        keywords: 'change pin pin blocked forgot pin wrong pin',
        body: `- **See it:** *Cards › Show PIN*.
- **Change it:** at a cash machine of ours, under *PIN services*. In other countries some machines can do it too.
- **Unblock it:** after three wrong tries the PIN is blocked until midnight. At once it goes under *Cards › Unblock PIN*, then at a machine with *PIN services*.

Contactless and your phone work meanwhile. We never ask for your PIN, also not by telephone.`,
      },
      bg: {
        title: 'Вижте, сменете или отблокирайте ПИН',
        keywords: 'смяна на пин блокиран пин забравен пин грешен пин',
        body: `- **Вижте го:** *Карти › Покажи ПИН*.
- **Сменете го:** на наш банкомат, в *ПИН услуги*. В други държави могат и някои други банкомати.
- **Отблокирайте го:** след три грешни опита ПИН е блокиран до полунощ. Веднага става в *Карти › Отблокиране на ПИН*, а после на банкомат с *ПИН услуги*.

Безконтактното и телефонът работят дотогава. Никога не питаме за вашия ПИН, също и по телефона.`,
      },
      ru: {
        title: 'Узнать, сменить или разблокировать ПИН',
        keywords: 'сменить пин пин заблокирован забыл пин неверный пин',
        body: `- **Узнать:** *Карты › Показать ПИН*.
- **Сменить:** в нашем банкомате, раздел *Услуги ПИН*. В других странах это умеют и некоторые другие банкоматы.
- **Разблокировать:** после трёх ошибок ПИН заблокирован до полуночи. Сразу — в разделе *Карты › Разблокировать ПИН*, затем в банкомате с *Услугами ПИН*.

Бесконтактная оплата и телефон тем временем работают. Мы никогда не спрашиваем ПИН, в том числе по телефону.`,
      },
    },
  },
  {
    key: 'fraud',
    category: 'security',
    related: ['lost', 'pending'],
    texts: {
      en: {
        title: 'Somebody else used my card',
        keywords: 'compromised card fraud unknown payment hacked cash withdrawal not recognised',
        body: `1. **Freeze the card:** *Cards › Freeze*.
2. Under *Activity* choose each payment that was not you and tap *I did not do this*.
3. Order a new card under *Cards › Replace*.
4. If you told somebody a code or let him onto your phone, change your password and [write to us](/portal/new).

We look into it and mostly give the money back by the end of the next working day. We may ask for it again if it turns out that it was you.

**How to know a trick:** we never ask for PIN, password or a code from a message, and we never tell you to move money "to a safe account".`,
      },
      bg: {
        title: 'Някой друг е ползвал картата ми',
        keywords: 'компрометирана карта измама непознато плащане теглене непознато',
        body: `1. **Замразете картата:** *Карти › Замразяване*.
2. В *Движения* изберете всяко плащане, което не сте правили, и докоснете *Не съм го правил аз*.
3. Поръчайте нова карта в *Карти › Замяна*.
4. Ако сте казали код на някого или сте го пуснали в телефона си, сменете паролата и [ни пишете](/portal/new).

Проверяваме и обикновено връщаме парите до края на следващия работен ден. Може да ги поискаме обратно, ако се окаже, че сте били вие.

**Как се познава измама:** никога не питаме за ПИН, парола или код от съобщение и никога не казваме да преместите пари „в безопасна сметка“.`,
      },
      ru: {
        title: 'Моей картой воспользовался другой',
        keywords: 'карта скомпрометирована мошенничество незнакомый платёж снятие не моё',
        body: `1. **Заморозьте карту:** *Карты › Заморозка*.
2. В разделе *Операции* выберите каждый чужой платёж и нажмите *Это не я*.
3. Закажите новую карту в разделе *Карты › Замена*.
4. Если вы кому-то назвали код или пустили в телефон, смените пароль и [напишите нам](/portal/new).

Мы проверим и чаще всего вернём деньги до конца следующего рабочего дня. Если окажется, что это были вы, можем попросить их назад.

**Как узнать обман:** мы никогда не спрашиваем ПИН, пароль или код из сообщения и никогда не говорим перевести деньги «на безопасный счёт».`,
      },
    },
  },
  {
    key: 'passcode',
    category: 'security',
    texts: {
      en: {
        title: 'I forgot the passcode of the app',
        keywords: 'passcode forgotten password sign in locked out new phone',
        body: `Tap *Forgotten?* on the first page of the app. We send a link to your e-mail address and ask for a picture of your face, compared with your document.

- The link works once and for one hour.
- After five wrong passcodes the app waits for fifteen minutes.
- On a new phone sign in with your e-mail address; the old phone is signed out.

If the address is not yours any more, [tell us](/portal/new): then we look at your document first.`,
      },
      bg: {
        title: 'Забравих кода за приложението',
        keywords: 'забравен код парола вход заключен нов телефон',
        body: `Докоснете *Забравен?* на първата страница на приложението. Изпращаме връзка на имейла ви и искаме снимка на лицето, сравнена с документа.

- Връзката работи веднъж, в рамките на час.
- След пет грешни кода приложението чака петнадесет минути.
- На нов телефон влезте с имейла си; старият излиза.

Ако адресът вече не е ваш, [кажете ни](/portal/new): тогава първо гледаме документа ви.`,
      },
      ru: {
        title: 'Я забыл код приложения',
        keywords: 'забыл код пароль вход заблокирован новый телефон',
        body: `Нажмите *Забыли?* на первой странице приложения. Мы пришлём ссылку на вашу почту и попросим снимок лица, чтобы сравнить с документом.

- Ссылка действует один раз и один час.
- После пяти ошибок приложение ждёт пятнадцать минут.
- На новом телефоне войдите по адресу почты; старый выйдет.

Если этот адрес больше не ваш, [скажите нам](/portal/new): тогда мы сначала посмотрим документ.`,
      },
    },
  },
]
