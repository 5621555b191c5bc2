-- Whom to alarm in the home: finding the carers takes no reading of everybody's roles.
CREATE INDEX account_role_carers ON accounts.account_role (account) WHERE role = 'CARER';
