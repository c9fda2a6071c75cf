import { DAY_MINUTES, type WeekHours } from '#contracts/working-time/week.ts'
import { useWeekDays } from './week-days.ts'
import { blocksOf, weekDays } from './draft.ts'
import classes from './hours.module.css'

const HOURS = [0, 6, 12, 18, 24]
const HEIGHT = 192

/** The week as one sees it on a wall: a column a day, open time filled. The inputs beside say the same in words. */
export function WeekPicture({ hours }: { hours: WeekHours }) {
  const names = useWeekDays('short')
  const y = (minutes: number) => 22 + (minutes / DAY_MINUTES) * HEIGHT
  return (
    <svg className={classes.picture} viewBox="0 0 320 232" aria-hidden="true">
      {HOURS.map((hour) => (
        <g key={hour}>
          <line x1="28" x2="316" y1={y(hour * 60)} y2={y(hour * 60)} className={classes.line} />
          <text x="22" y={y(hour * 60) + 3} textAnchor="end" className={classes.text}>
            {hour}
          </text>
        </g>
      ))}
      {weekDays.map((day, at) => (
        <g key={day}>
          <text x={48 + at * 41} y="12" textAnchor="middle" className={classes.text}>
            {names[at]}
          </text>
          {blocksOf(hours, day).map(({ from, to }) => (
            <rect
              key={from}
              x={30 + at * 41}
              width="36"
              rx="3"
              y={y(from) + 1}
              height={Math.max(2, y(to) - y(from) - 2)}
              className={classes.block}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}
