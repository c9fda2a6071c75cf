import type { MailsIn } from './mail-words.ts'

export const mailsInEn: MailsIn = {
  words: {
    link_fails: 'If the button does not work, open this address:',
    footer:
      'Sent by {{ product }}. You get this mail because something about your account or your ticket changed.',
  },
  kinds: {
    verify_email: {
      subject: 'Please confirm your e-mail address',
      heading: 'Welcome',
      paragraphs: ['Please confirm that this address is yours. Then our answers surely reach you.'],
      buttons: [{ words: 'Confirm my address', link: 'link' }],
      notes: ['The link serves once. If you did not sign up, you need do nothing.'],
    },
    account_exists: {
      subject: 'You already have an account',
      heading: 'Hello {{ reader }}',
      paragraphs: [
        'Somebody, probably you, tried to sign up with this address. You already have an account here.',
        'Sign in, or ask for a new password if you have forgotten yours.',
      ],
      buttons: [{ words: 'Sign in', link: 'link' }],
      notes: ['If it was not you, you need do nothing: nothing has changed.'],
    },
    reset_password: {
      subject: 'A new password for {{ product }}',
      heading: 'Hello {{ reader }}',
      paragraphs: ['You asked for a new password. Choose it here:'],
      buttons: [{ words: 'Choose a new password', link: 'link' }],
      notes: [
        'The link serves once and for a short time. If it was not you, your old password goes on working.',
      ],
    },
    invitation: {
      subject: 'Your invitation to {{ product }}',
      heading: 'Welcome, {{ reader }}',
      paragraphs: ['An account has been made for you. Choose your password and begin.'],
      buttons: [{ words: 'Choose my password', link: 'link' }],
      notes: ['The link serves once. Ask for a new invitation if it is too old.'],
    },
    change_email: {
      subject: 'Please confirm your new e-mail address',
      heading: 'Hello',
      paragraphs: ['You want to use this address from now on. Please confirm that it is yours.'],
      buttons: [{ words: 'Use this address', link: 'link' }],
      notes: ['Until then your old address stays. If it was not you, you need do nothing.'],
    },
    email_changed_notice: {
      subject: 'Your e-mail address was changed',
      heading: 'Hello {{ reader }}',
      paragraphs: ['From now on your account uses another e-mail address. This one is not used any more.'],
      buttons: [{ words: 'Look at my account', link: 'link' }],
      notes: ['If it was not you, write to us at once.'],
    },
    password_changed_notice: {
      subject: 'Your password was changed',
      heading: 'Hello {{ reader }}',
      paragraphs: ['The password of your account was just changed, and your other sessions were ended.'],
      buttons: [{ words: 'Look at my account', link: 'link' }],
      notes: ['If it was not you, ask for a new password at once.'],
    },
    ticket_opened_agent: {
      subject: '[#{{ number }}] New: {{ title }}',
      heading: '{{ title }}',
      paragraphs: ['A new ticket from {{ name }} has come for a component that you answer for.'],
      quotes: 'excerpt',
      buttons: [
        { words: 'Take it', link: 'takeLink' },
        { words: 'Look at it first', link: 'link' },
      ],
    },
    ticket_opened_customer: {
      subject: '[#{{ number }}] We have your request{% if title != "" %}: {{ title }}{% endif %}',
      heading: 'Thank you{% if reader != "" %}, {{ reader }}{% endif %}',
      paragraphs: [
        'Your request{% if title != "" %} “{{ title }}”{% endif %} is with us. Its number is {{ number }}.',
        'You will get a mail as soon as somebody answers.',
      ],
      buttons: [{ words: 'Open my request', link: 'link' }],
    },
    agent_wrote: {
      subject: '[#{{ number }}] {{ title | default: "Your request" }}',
      heading: '{{ name }} has answered',
      paragraphs: ['About your request{% if title != "" %} “{{ title }}”{% endif %}:'],
      quotes: 'text',
      buttons: [{ words: 'Read and answer', link: 'link' }],
    },
    customer_wrote: {
      subject: '[#{{ number }}] {{ title }}',
      heading: '{{ name }} has written',
      paragraphs: ['About “{{ title }}”:'],
      quotes: 'text',
      buttons: [{ words: 'Open the ticket', link: 'link' }],
      notes: ['No more mails about this ticket come until you have read it.'],
    },
    ticket_assigned: {
      subject: '[#{{ number }}] Now yours: {{ title }}',
      heading: '{{ title }}',
      paragraphs: ['{{ name }} has given you ticket {{ number }}.'],
      buttons: [{ words: 'Open the ticket', link: 'link' }],
    },
    ticket_resolved: {
      subject: '[#{{ number }}] Resolved{% if title != "" %}: {{ title }}{% endif %}',
      heading: 'Your request is resolved',
      paragraphs: [
        'We think that {% if title != "" %}“{{ title }}”{% else %}request {{ number }}{% endif %} is done.',
        'If something is still missing, just answer there: that opens it again.',
        '{% if rateLink != "" %}{{ rateQuestion }} {{ rateLink }}{% endif %}',
      ],
      buttons: [{ words: 'Open my request', link: 'link' }],
    },
    test_mail: {
      subject: 'A test mail from {{ product }}',
      heading: 'It works, {{ reader }}',
      paragraphs: ['The mail server took this mail and it has reached you.'],
      buttons: [{ words: 'Back to the mails', link: 'link' }],
    },
  },
}
