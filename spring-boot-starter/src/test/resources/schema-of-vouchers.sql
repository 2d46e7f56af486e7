create schema vouchers;
