import { useQuery } from '@tanstack/react-query'
import classes from '../chat.module.css'
import { guideQuery } from '../chat-query.ts'

/** What the guide says before there is a chat; afterwards it stands before the first word. */
export function OpeningSaid() {
  const { data } = useQuery(guideQuery)
  return (
    <>
      {data?.opening?.said.map((text) => (
        <p key={text} className={classes.greeting}>
          {text}
        </p>
      ))}
    </>
  )
}
