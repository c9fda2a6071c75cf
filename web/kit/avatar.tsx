import { hueOf, initialsOf } from './initials.ts'
import classes from './avatar.module.css'

/** Beside a written name it is decoration, so it is silent unless `alone`. `of` keeps the colour when a name changes. */
export function Avatar({ name, of = name, size = 28, alone = false }: AvatarProps) {
  const spoken = alone ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true }
  return (
    <span
      className={classes.avatar}
      data-initials={initialsOf(name)}
      data-hue={hueOf(of)}
      style={{ width: size, height: size, fontSize: Math.max(10, size * 0.4) }}
      {...spoken}
    />
  )
}

type AvatarProps = { name: string; of?: string; size?: number; alone?: boolean }
