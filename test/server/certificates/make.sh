#!/usr/bin/env bash
# Makes the certificates of the tests with openssl. They are valid for a hundred years, but for the expired one.
# The keys protect nothing: they are published here.
set -euo pipefail
cd "$(dirname "$0")"
issue() { # NAME SUBJECT-ALTERNATIVE-NAME OPTIONS…
	openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" -subj "/CN=$1" -out request
	openssl x509 -req -in request -CA issuer.pem -CAkey issuer.key -extfile <(echo "subjectAltName=$2") "${@:3}" -out "$1.pem"
}
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout issuer.key -subj '/CN=Test issuer' -days 36500 -out issuer.pem
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout self-signed.key -subj /CN=self-signed \
	-addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' -days 36500 -out self-signed.pem
issue good 'DNS:localhost,DNS:api.test,IP:127.0.0.1' -days 36500
issue expired 'DNS:localhost,DNS:api.test,IP:127.0.0.1' -days -1
issue wrong-host 'DNS:elsewhere.test' -days 36500
rm -f request issuer.key issuer.srl
