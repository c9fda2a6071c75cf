import type { ColumnType, JSONColumnType } from 'kysely'

/** Kinds of columns as the code sees them. Big numbers arrive as text. */
export type At = ColumnType<Date, Date | string, Date | string>
export type AtNow = ColumnType<Date, Date | string | undefined, Date | string>
export type Json<T> = JSONColumnType<T & object, string, string>
