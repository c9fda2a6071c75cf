-- What is sold, what customers bought, and what comes back. Money is minor units of its currency.
create table products (
  id uuid primary key,
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  price bigint not null check (price between 0 and 1000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Postage and discounts stand on an order too, and nobody sends them back.
  returnable boolean not null default true,
  version int not null default 1,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  words text generated always as (lower(code || ' ' || name)) stored
);
create unique index products_code on products (code);
create index products_by_name on products (name, id);
create index products_words on products using gin (words gin_trgm_ops);

-- What a shop calls its customer. Whose orders come under it is said once, for these and for later ones.
create table customer_refs (
  ref text primary key check (length(ref) between 1 and 60),
  contact_id uuid not null references contacts,
  bound_by uuid references users,
  bound_at timestamptz not null default now()
);
create index customer_refs_of_contact on customer_refs (contact_id);

create table orders (
  id uuid primary key,
  number text not null check (length(number) between 1 and 40),
  ordered_at timestamptz not null,
  -- Null as long as nobody has said whose reference it is.
  contact_id uuid references contacts,
  customer_ref text check (length(customer_ref) between 1 and 60),
  country text check (length(country) between 1 and 60),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total bigint not null check (total >= 0),
  import_id uuid,
  created_at timestamptz not null default now(),
  words text generated always as (lower(number || ' ' || coalesce(customer_ref, ''))) stored
);
create index orders_words on orders using gin (words gin_trgm_ops);
create unique index orders_number on orders (number);
create index orders_by_date on orders (ordered_at, id);
create index orders_of_contact on orders (contact_id, ordered_at, id) where contact_id is not null;
create index orders_of_ref on orders (customer_ref, ordered_at) where customer_ref is not null;
create index orders_unbound on orders (ordered_at, id) where contact_id is null;

create table order_lines (
  id uuid primary key,
  order_id uuid not null references orders,
  place int not null,
  product_id uuid not null references products,
  -- As it was sold; the product may be called otherwise by now.
  description text not null check (length(description) between 1 and 200),
  quantity int not null check (quantity between 1 and 1000000),
  unit_price bigint not null check (unit_price between 0 and 1000000000000),
  unique (order_id, place)
);
create index order_lines_of_product on order_lines (product_id);
-- What was sold stays what was sold.
revoke update, delete, truncate on order_lines from switchboard_app;

-- What the shop took back before, or beside us: its credit notes, each piece on the line that it was bought with.
create table credits (
  number text not null check (length(number) between 1 and 40),
  place int not null,
  order_line_id uuid not null references order_lines,
  quantity int not null check (quantity between 1 and 1000000),
  credited_at timestamptz not null,
  primary key (number, place, order_line_id)
);
create index credits_of_line on credits (order_line_id);

-- A file of orders on its way in: read into rows first, looked through, and only then stored, when the admin says so.
create table order_imports (
  id uuid primary key,
  created_by uuid not null references users,
  name text not null check (length(name) between 1 and 255),
  columns text[] not null,
  row_count int not null,
  mapping jsonb,
  status text not null default 'read'
    check (status in ('read', 'checking', 'checked', 'storing', 'stored', 'cancelled')),
  done int not null default 0,
  created_at timestamptz not null default now(),
  moved_at timestamptz not null default now(),
  ended_at timestamptz
);
create index order_imports_of_user on order_imports (created_by, created_at);
create index order_imports_at_work on order_imports (moved_at) where status in ('checking', 'storing');
create table order_import_rows (
  import_id uuid not null references order_imports on delete cascade,
  -- Of the file, where the head is 1.
  line int not null,
  cells text[] not null,
  state text not null default 'read'
    check (state in ('read', 'fits', 'wrong', 'left_out', 'there', 'stored')),
  -- What is wrong with it, and in which column.
  problem text,
  field text,
  parsed jsonb,
  order_number text,
  primary key (import_id, line)
);
create index order_import_rows_of_order on order_import_rows (import_id, order_number);
create index order_import_rows_by_state on order_import_rows (import_id, state, line);

-- A type of tickets that a form of its own opens. It is always there: what opens such tickets relies on it.
alter table ticket_types add column form text not null default 'plain' check (form in ('plain', 'return'));
alter table ticket_types add constraint ticket_types_form_stays check (form = 'plain' or (archived_at is null and key = form));
create unique index ticket_types_by_form on ticket_types (form) where form <> 'plain';
insert into ticket_types (id, key, name, icon, place, form) values (gen_random_uuid(), 'return',
  '{"en": "Return", "bg": "Връщане", "ru": "Возврат"}', 'package', 9000, 'return')
  on conflict (key) do update set form = 'return', archived_at = null;

create table returns (
  id uuid primary key,
  ticket_id uuid not null unique references tickets,
  contact_id uuid not null references contacts,
  order_line_id uuid not null references order_lines,
  quantity int not null check (quantity between 1 and 1000000),
  reason text not null check (reason in ('damaged', 'wrong', 'unlike', 'faulty', 'unwanted', 'other')),
  wish text not null check (wish in ('refund', 'exchange', 'repair')),
  -- The messages that carry them: the caller makes their ids before he sends them.
  pictures uuid[] not null default '{}' check (cardinality(pictures) <= 10),
  state text not null default 'reported',
  -- Why it was rejected, in the words of who did.
  rejection text check (length(rejection) between 1 and 1000),
  refund bigint check (refund >= 0),
  version int not null default 1,
  reported_at timestamptz not null default now(),
  approved_at timestamptz,
  received_at timestamptz,
  ended_at timestamptz,
  constraint returns_rejected_with_reason check ((state = 'rejected') = (rejection is not null)),
  constraint returns_refunded_with_amount check ((state = 'refunded') = (refund is not null))
);
create unique index returns_open_of_line on returns (order_line_id)
  where state in ('reported', 'approved', 'received');
create index returns_of_line on returns (order_line_id);
create index returns_of_contact on returns (contact_id, reported_at);
create index returns_active on returns (reported_at, id) where state in ('reported', 'approved', 'received');
create index returns_by_report on returns (reported_at, id);

-- The flow, as contracts/returns.ts has it; flow.test.ts holds both to be the same.
create table return_moves (
  from_state text not null,
  move text not null,
  to_state text not null,
  primary key (from_state, move)
);
insert into return_moves (from_state, move, to_state) values
  ('reported', 'approve', 'approved'), ('reported', 'reject', 'rejected'), ('reported', 'withdraw', 'withdrawn'),
  ('approved', 'receive', 'received'), ('approved', 'reject', 'rejected'), ('approved', 'withdraw', 'withdrawn'),
  ('received', 'refund', 'refunded'), ('received', 'exchange', 'exchanged'), ('received', 'repair', 'repaired'),
  ('received', 'reject', 'rejected');
revoke insert, update, delete, truncate on return_moves from switchboard_app;

-- For how many days after the order; the admin's choice.
create function return_days() returns int language sql stable parallel safe
  return coalesce((select (value ->> 'days')::int from settings where key = 'returns'), 60);
-- How many of a line have come back already, or are on their way.
create function taken_of_line(line uuid) returns int language sql stable parallel safe
  return coalesce((select sum(quantity) from returns
      where order_line_id = line and state not in ('rejected', 'withdrawn')), 0)::int
    + coalesce((select sum(quantity) from credits where order_line_id = line), 0)::int;

-- The rules of a return, whatever the code does. With the owner's rights: a customer sees neither all credits nor
-- whether a foreign order is there.
create function guard_return() returns trigger language plpgsql security definer set search_path = public as $$
declare
  line order_lines;
  bought orders;
begin
  if tg_op = 'UPDATE' then
    if (new.ticket_id, new.contact_id, new.order_line_id, new.quantity, new.reported_at)
      is distinct from (old.ticket_id, old.contact_id, old.order_line_id, old.quantity, old.reported_at)
      or (new.state <> old.state and not exists (select from return_moves
        where from_state = old.state and to_state = new.state)) then
      raise exception 'this move is not in the flow' using errcode = '23514', constraint = 'returns_flow';
    end if;
    if new.refund > (select l.unit_price * new.quantity from order_lines l where l.id = new.order_line_id) then
      raise exception 'more than was paid' using errcode = '23514', constraint = 'returns_refund';
    end if;
    return new;
  end if;

  -- Reports of one line come one after the other: two must not both find the last piece.
  select * into line from order_lines where id = new.order_line_id for update;
  select * into bought from orders where id = line.order_id for share;
  if bought.contact_id is distinct from new.contact_id
    or not exists (select from tickets where id = new.ticket_id and contact_id = new.contact_id) then
    raise exception 'an order of somebody else' using errcode = '23514', constraint = 'returns_own_order';
  end if;
  if new.state <> 'reported' then
    raise exception 'a return begins with its report' using errcode = '23514', constraint = 'returns_flow';
  end if;
  if not (select returnable from products where id = line.product_id) then
    raise exception 'not to be returned' using errcode = '23514', constraint = 'returns_returnable';
  end if;
  if now() > bought.ordered_at + make_interval(days => return_days()) then
    raise exception 'too late' using errcode = '23514', constraint = 'returns_in_time';
  end if;
  if exists (select from returns where order_line_id = line.id and state in ('reported', 'approved', 'received')) then
    raise exception 'one at a time' using errcode = '23505', constraint = 'returns_open_of_line';
  end if;
  if taken_of_line(line.id) + new.quantity > line.quantity then
    raise exception 'more than was bought' using errcode = '23514', constraint = 'returns_quantity';
  end if;
  return new;
end $$;
create trigger returns_are_guarded before insert or update on returns
  for each row execute function guard_return();

create function guard_credit() returns trigger language plpgsql security definer set search_path = public as $$
declare
  bought int;
begin
  select quantity into bought from order_lines where id = new.order_line_id for update;
  if taken_of_line(new.order_line_id) + new.quantity > bought then
    raise exception 'more than was bought' using errcode = '23514', constraint = 'returns_quantity';
  end if;
  return new;
end $$;
create trigger credits_are_guarded before insert on credits for each row execute function guard_credit();

-- Customers: their own orders with what belongs to them, and their own returns. A move of theirs is to withdraw.
alter table orders enable row level security;
create policy app on orders to switchboard_app using (true) with check (true);
grant select on orders to switchboard_customer;
create policy customer_reads_own on orders for select to switchboard_customer using (contact_id = current_contact());

alter table order_lines enable row level security;
create policy app on order_lines to switchboard_app using (true) with check (true);
grant select on order_lines to switchboard_customer;
create policy customer_reads_own on order_lines for select to switchboard_customer
  using (exists (select from orders o where o.id = order_id and o.contact_id = current_contact()));

alter table products enable row level security;
create policy app on products to switchboard_app using (true) with check (true);
grant select on products to switchboard_customer;
create policy customer_reads_bought on products for select to switchboard_customer
  using (exists (select from order_lines l where l.product_id = products.id));

alter table credits enable row level security;
create policy app on credits to switchboard_app using (true) with check (true);
grant select on credits to switchboard_customer;
create policy customer_reads_own on credits for select to switchboard_customer
  using (exists (select from order_lines l where l.id = order_line_id));

alter table returns enable row level security;
create policy app on returns to switchboard_app using (true) with check (true);
grant select, insert on returns to switchboard_customer;
grant update (state, version, ended_at) on returns to switchboard_customer;
create policy customer_reads_own on returns for select to switchboard_customer using (contact_id = current_contact());
create policy customer_reports on returns for insert to switchboard_customer
  with check (contact_id = current_contact() and state = 'reported'
    and exists (select from order_lines l where l.id = order_line_id)
    and exists (select from tickets t where t.id = ticket_id));
create policy customer_withdraws on returns for update to switchboard_customer
  using (contact_id = current_contact()) with check (contact_id = current_contact() and state = 'withdrawn');

alter table customer_refs enable row level security;
create policy app on customer_refs to switchboard_app using (true) with check (true);
alter table order_imports enable row level security;
create policy app on order_imports to switchboard_app using (true) with check (true);
alter table order_import_rows enable row level security;
create policy app on order_import_rows to switchboard_app using (true) with check (true);
alter table return_moves enable row level security;
create policy app on return_moves for select to switchboard_app using (true);
