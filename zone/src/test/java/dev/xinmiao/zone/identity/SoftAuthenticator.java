package dev.xinmiao.zone.identity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A passkey in memory: ES256, attestation {@code none}, as WebAuthn level 2 §6 has it. What it says can be made wrong. */
final class SoftAuthenticator {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private final String origin;
    private int count;
    boolean verifiesItsOwner = true;

    SoftAuthenticator(String origin) throws GeneralSecurityException {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
    }

    String id() {
        return encode(id);
    }

    String registration(String challenge, String site, String label) throws Exception {
        byte[] data = authenticatorData(site, HAS_KEY, attested());
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xa0);
        text(attestation, "authData");
        bytes(attestation, data);
        return """
                {"publicKey": {"label": "%s", "credential": {"id": "%s", "rawId": "%s", "type": "public-key",
                 "response": {"attestationObject": "%s", "clientDataJSON": "%s", "transports": ["internal"]},
                 "clientExtensionResults": {}, "authenticatorAttachment": "platform"}}}
                """.formatted(
                label, id(), id(), encode(attestation.toByteArray()), encode(client("webauthn.create", challenge)));
    }

    String assertion(String challenge, String site) throws Exception {
        byte[] data = authenticatorData(site, 0, new byte[0]);
        byte[] client = client("webauthn.get", challenge);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return """
                {"id": "%s", "rawId": "%s", "type": "public-key", "clientExtensionResults": {},
                 "authenticatorAttachment": "platform", "response": {"authenticatorData": "%s",
                 "clientDataJSON": "%s", "signature": "%s"}}
                """.formatted(id(), id(), encode(data), encode(client), encode(signature.sign()));
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(String site, int flags, byte[] attested) throws Exception {
        return ByteBuffer.allocate(37 + attested.length)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | PRESENT | (verifiesItsOwner ? VERIFIED : 0)))
                .putInt(++count)
                .put(attested)
                .array();
    }

    private byte[] attested() {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        ECPublicKey point = (ECPublicKey) keys.getPublic();
        // COSE: kty EC2, alg ES256, crv P-256, x, y
        key.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        bytes(key, coordinate(point.getW().getAffineX().toByteArray()));
        key.write(0x22);
        bytes(key, coordinate(point.getW().getAffineY().toByteArray()));
        return ByteBuffer.allocate(16 + 2 + id.length + key.size())
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key.toByteArray())
                .array();
    }

    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[32];
        int from = Math.max(0, number.length - 32);
        int length = number.length - from;
        System.arraycopy(number, from, fixed, 32 - length, length);
        return fixed;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 | text.length());
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        out.write(0x58 + (bytes.length > 255 ? 1 : 0));
        if (bytes.length > 255) {
            out.write(bytes.length >> 8);
        }
        out.write(bytes.length & 0xff);
        out.writeBytes(bytes);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
