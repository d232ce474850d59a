#!/bin/sh
# The least that both services need at a broker with an authorizer; it can be run again.
#
#   ./rights.sh --bootstrap-server broker:9093 --command-config admin.properties
#
# Where topics are created by somebody else, leave CREATE out: TANDEM_CREATE=no ./rights.sh ...
set -eu

acls=${KAFKA_ACLS:-kafka-acls.sh}

allow() {
    user=$1
    shift
    "$acls" "$@" --add --allow-principal "User:$user"
}

# grant USER TOPIC connection...: what a service does with its own two topics, with the other's, and as a group.
grant() {
    user=$1
    own=$2
    shift 2
    create=
    [ "${TANDEM_CREATE:-yes}" = no ] || create="--operation Create"
    # shellcheck disable=SC2086
    allow "$user" "$@" --topic "$own" --topic "tandem.$user.dead-letter" \
        --operation Write --operation Describe --operation DescribeConfigs $create
    allow "$user" "$@" --topic tandem.product --topic tandem.engineering --operation Read --operation Describe
    allow "$user" "$@" --group "$user.backlog." --resource-pattern-type prefixed --operation Read
}

grant product-service tandem.product "$@"
grant engineering-service tandem.engineering "$@"
