using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ServiceDefaults.Persistence;

/// <summary>Maps an immutable record inside an aggregate as one <c>jsonb</c> document in the product's JSON dialect.</summary>
public static class Documents
{
    /// <summary>The property is stored whole and replaced whole: assign a new record to change it.</summary>
    public static PropertyBuilder<TDocument?> Document<TEntity, TDocument>(this EntityTypeBuilder<TEntity> entity, Expression<Func<TEntity, TDocument?>> property)
        where TEntity : class
        where TDocument : class =>
        entity.Property(property).HasColumnType("jsonb").HasConversion(
            document => document == null ? null : JsonSerializer.Serialize(document, ApiJson.Options),
            json => json == null ? null : JsonSerializer.Deserialize<TDocument>(json, ApiJson.Options),
            new ValueComparer<TDocument?>(
                (left, right) => ReferenceEquals(left, right) || JsonSerializer.Serialize(left, ApiJson.Options) == JsonSerializer.Serialize(right, ApiJson.Options),
                document => document == null ? 0 : JsonSerializer.Serialize(document, ApiJson.Options).GetHashCode(),
                document => document));
}
