import { memo } from 'react'
import { piecesOf } from '#contracts/links.ts'
import classes from './linked-text.module.css'

/** What somebody typed, with line breaks kept; addresses can be clicked and nothing else is markup. */
export const LinkedText = memo(function LinkedText({ children }: { children: string }) {
  return (
    <span className={classes.text}>
      {piecesOf(children).map(({ text, href }, index) =>
        href ? (
          <a key={index} href={href} target="_blank" rel="noopener noreferrer nofollow">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </span>
  )
})
