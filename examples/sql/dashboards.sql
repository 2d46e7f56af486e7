-- open vouchers with a deadline in the next 30 days
select voucher, region, next_rule, next_deadline, days_left
from voucher_days
where standing = 'OPEN' and days_left between 0 and 30
order by next_deadline, voucher;

-- vouchers whose deadline has passed
select voucher, status_code, next_rule, next_deadline, -days_left as days_late
from voucher_days
where days_left < 0
order by days_late desc, voucher;

-- how the vouchers of each region stand
select region, standing, count(*) as vouchers, min(next_deadline) as first_deadline
from voucher_days
where fault is null
group by region, standing
order by region, standing;

-- rows that need a correction before they have days
select voucher, status, fault
from voucher_days
where fault is not null
order by voucher;
